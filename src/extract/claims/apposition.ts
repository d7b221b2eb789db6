/** Makers and things side by side: "GLM-5（智谱 AI）", "OpenAI 的新模型 X", "NVIDIA PersonaPlex", "X's Y". */
import { escapePattern } from '../../text/escape.js'
import type { Knowledge } from '../../lexicon/index.js'
import type { LocalClaim } from '../claim.js'
import { likelyType, mayBeOrg, support, take, type Name, type Passage } from '../scope.js'
import { isFronted, isMadeBy, isOwn } from './makerPhrases.js'
import type { Topic } from './topic.js'
import { mayBe, type Sentence, type Unit } from './units.js'

const isMaker = (name: Name): boolean => name.known?.kind === undefined && mayBeOrg(name)
const isThing = (name: Name): boolean =>
  name.known
    ? name.known.type === 'model' || name.known.type === 'product' || name.known.type === 'benchmark'
    : name.family !== undefined || mayBe(name, ['model', 'product'])

/** Another maker is known for the thing: then an apposition says something else. */
export function madeElsewhere(maker: Name, thing: Name, knowledge: Knowledge): boolean {
  const known = (thing.known ?? thing.family)?.maker
  // "Qwen" as a maker is who makes Qwen
  const org = maker.known?.type === 'org' ? maker.known : maker.alternates?.find(({ type }) => type === 'org')
  const own = org ?? maker.known
  if (known === undefined || !own) return false
  const chain = (name: string): string[] => {
    // "Cursor" makes Composer, and Anysphere makes Cursor
    const above = knowledge.lexicon.named(name, 'org')?.parent ?? knowledge.lexicon.named(name, 'product')?.maker
    return above === undefined ? [name] : [name, above]
  }
  const [a, b] = [chain(known), chain(own.name)]
  return !a.some((name) => b.includes(name))
}

/** Layouts that do nothing but name the maker, whatever is known elsewhere. */
export const isStatedMaker = (rule: string | undefined): boolean =>
  rule === 'bracket' || rule === 'colon' || rule === 'dated'

/** Words that may stand between a maker and its thing. */
class Between {
  readonly #zh: RegExp
  readonly #en: RegExp
  constructor(knowledge: Knowledge) {
    const zh = [...knowledge.relations.apposition.zh].sort((a, b) => b.length - a.length).map(escapePattern)
    const en = [...knowledge.relations.apposition.en].sort((a, b) => b.length - a.length).map(escapePattern)
    this.#zh = new RegExp(`^(?:[\\s“"「『《*\`]|${zh.join('|')}|\\d+[BM])*$`, 'u')
    this.#en = new RegExp(`^(?:['’]s?)?(?:[\\s“"*\`]|${en.map((word) => `\\b${word}\\b`).join('|')})*$`, 'iu')
  }
  fits(text: string): boolean {
    return text.length <= 40 && (this.#zh.test(text) || this.#en.test(text))
  }
}

const betweens = new WeakMap<Knowledge, Between>()

/** "OpenAI 的新旗舰模型…", "Google's new model": the thing itself is left out and is what the story is about. */
const HEADLESS =
  /^\s*(?:的|旗下|['’]s\s|(?:联合|共同|本周|最新|新近)*(?:开源|推出|发布|研发|开发|训练|自研|打造|公开|放出|提出|构建)的)[^，。；,.;！!？?]{0,24}?(?:模型|数据集|基准|评测|插件|编辑器|浏览器|机器人|服务器|工具|平台|框架|应用|产品|智能体|助手|Agent|系统|版本|引擎|库|套件|model|tool|platform|framework|app|agent|library|assistant|system)(?![\u4e00-\u9fff]{0,2}(?:公司|团队))/iu

/** "… a new model from Qwen": said of the topic. */
const BY_MAKER =
  /(?:model|tool|platform|framework|app|agent|library|assistant|system|family|release)s?\s+(?:by|from)\s*$/iu

/** "**X：…。** Meta（2 月 12 日）——…": who published the story's thing, with the day. */
const DATED =
  /^\s*[（(][^（()）]{0,6}?(?:\d{1,2}\s*月\s*\d{1,2}\s*日|\d{1,2}[/.-]\d{1,2}|[A-Z][a-z]{2,8}\.?\s+\d{1,2})[^（()）]{0,10}[)）]\s*(?:[—–:：]|-\s)/u
const isDated = (maker: Name, { passage, start }: Sentence): boolean =>
  /^[\s*_]*$/u.test(passage.text.slice(start, maker.start)) && DATED.test(passage.text.slice(maker.end, maker.end + 40))

/** Released by apposition, possession or bracket, in one passage. */
export function appositionClaims(
  passage: Passage,
  sentences: readonly Sentence[],
  topic: Topic,
  knowledge: Knowledge,
): LocalClaim[] {
  let between = betweens.get(knowledge)
  if (!between) betweens.set(knowledge, (between = new Between(knowledge)))
  const claims: LocalClaim[] = []
  for (const sentence of sentences) {
    const claim = (maker: Name, thing: Name, rule: string): void => {
      if (!isStatedMaker(rule) && madeElsewhere(maker, thing, knowledge)) return
      if (!thing.known && !thing.family) support(thing, 'product', 0.5, `name: beside its maker ${maker.text}`)
      if (maker.known?.type !== 'person') take(maker, ['org'])
      claims.push({
        type: 'released',
        source: maker,
        target: thing,
        passage,
        start: sentence.start,
        end: sentence.end,
        rule,
      })
    }
    const units = sentence.clauses.flatMap((clause) => clause.units)
    const names = units.flatMap((unit) => unit.names)
    for (const [index, thing] of names.entries()) {
      const next = names[index + 1]
      if (
        next &&
        isThing(thing) &&
        isMaker(next) &&
        isMadeBy(
          passage.text.slice(thing.end, next.start),
          passage.text.slice(next.end, names[index + 2]?.start ?? sentence.end),
        )
      )
        for (const each of units.find(({ names: all }) => all.includes(next))?.names ?? [])
          if (isMaker(each)) claim(each, thing, 'by its maker')
      const maker = names[index - 1]
      // "Karpathy 的 nanochat", "Karpathy's nanochat"
      if (
        maker?.known?.type === 'person' &&
        isThing(thing) &&
        (thing.known ?? thing.family)?.maker === undefined &&
        /^\s*(?:的|['’]s?\s)\s*$/u.test(passage.text.slice(maker.end, thing.start))
      )
        claim(maker, thing, 'possessive')
      // "Released by A, Y is"
      const lead = maker && passage.text.slice(Math.max(sentence.start, names[index - 2]?.end ?? 0), maker.start)
      if (
        maker &&
        lead !== undefined &&
        (isMaker(maker) || maker.known?.type === 'person' || likelyType(maker)?.type === 'person') &&
        isThing(thing) &&
        isFronted(lead, passage.text.slice(maker.end, thing.start))
      )
        claim(maker, thing, 'made by, in front')
      if (!maker || !isMaker(maker) || !isThing(thing)) continue
      const gap = passage.text.slice(maker.end, thing.start)
      if (!between.fits(gap) && !isOwn(gap, passage.text.slice(thing.end, sentence.end))) continue
      // all of an enumeration belongs to the maker before its first
      const unit = units.find((each) => each.names.includes(thing))
      for (const each of unit?.names.slice(unit.names.indexOf(thing)) ?? [thing])
        if (isThing(each)) claim(maker, each, /的|['’]s/u.test(gap) ? 'possessive' : 'apposition')
    }
    for (const aside of sentence.asides) bracket(aside, units, passage, claim)
    for (const thing of topic.thing?.names ?? [])
      for (const [index, maker] of names.entries()) {
        if (!isMaker(maker) || !isThing(thing)) continue
        const rest = passage.text.slice(maker.end, names[index + 1]?.start ?? sentence.end)
        const lead = passage.text.slice(names[index - 1]?.end ?? sentence.start, maker.start)
        const headless = HEADLESS.exec(rest)
        // "X 的模型 Y": Y is named
        if (headless && !(names[index + 1] && /^[\s“"「『《*`]*$/u.test(rest.slice(headless[0].length)))) {
          const unit = units.find(({ names: all }) => all.includes(maker))
          for (const each of unit?.names ?? []) if (isMaker(each)) claim(each, thing, 'possessive of the topic')
        } else if (BY_MAKER.test(lead)) claim(maker, thing, 'topic by its maker')
        else if (topic.led && index === 0 && isDated(maker, sentence)) claim(maker, thing, 'dated')
      }
    colon(sentence, passage, claim)
  }
  return claims
}

/** "IBM & UC Berkeley：IT-Bench 和 MAST": makers, a colon, their things. */
function colon(sentence: Sentence, passage: Passage, claim: (maker: Name, thing: Name, rule: string) => void): void {
  const [makers, things] = sentence.clauses.flatMap((clause) => clause.units)
  if (!makers || !things || !makers.names.every(isMaker)) return
  if (makers.start - sentence.start > 3 || !/^\s*[：:]\s*$/u.test(passage.text.slice(makers.end, things.start))) return
  for (const maker of makers.names) for (const thing of things.names) if (isThing(thing)) claim(maker, thing, 'colon')
}

const HOST = /^(?:github|gitlab|hugging ?face|hf|modelscope|魔搭|kaggle|product hunt)$/iu

/** A bracket that holds nothing but makers, right after a thing or closing its lead. */
function bracket(
  aside: Unit,
  units: readonly Unit[],
  passage: Passage,
  claim: (maker: Name, thing: Name, rule: string) => void,
): void {
  // "(Hugging Face)" says where it lies
  const makers = aside.names.filter((name) => isMaker(name) && !HOST.test(name.text))
  if (makers.length === 0) {
    // "OpenAI（Codex）": the thing in the bracket, its maker before
    const maker = units
      .flatMap((unit) => unit.names)
      .filter((name) => name.end <= aside.start)
      .at(-1)
    const only =
      maker &&
      /^\s*[（(]\s*$/u.test(passage.text.slice(maker.end, aside.start)) &&
      /^\s*[）)]/u.test(passage.text.slice(aside.end))
    if (only && isMaker(maker)) for (const thing of aside.names) if (isThing(thing)) claim(maker, thing, 'bracket')
    return
  }
  if (makers.length !== aside.names.length) return
  const open = passage.text.slice(0, aside.start)
  if (!/[（(【[]\s*$/u.test(open) || !/^\s*(?:团队|Labs?|AI)?\s*[）)】\]]/u.test(passage.text.slice(aside.end))) return
  const before = units.flatMap((unit) =>
    unit.names.filter((name) => name.end <= aside.start).map((name) => ({ name, unit })),
  )
  const last = before.at(-1)
  if (!last) return
  const gap = passage.text.slice(last.name.end, aside.start)
  if (gap.length > 48 || /[。.!！;；]\s|[）)]/u.test(gap)) return
  for (const { name, unit } of before) {
    if (unit !== last.unit || !isThing(name) || name.known?.type === 'org') continue
    // of "A、B（X）" the bracket belongs to B; to A only where they are told as one ("A & B（X）")
    if (name !== last.name && !/^\s*(?:[&＆+]|和|与|and)\s*$/u.test(passage.text.slice(name.end, last.name.start)))
      continue
    for (const maker of makers) claim(maker, name, 'bracket')
  }
}
