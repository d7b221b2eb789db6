/** Rounds of funding: who raised, and everybody who is said to have put money in, in that sentence and those around it. */
import type { RelationCues } from '../../lexicon/relationCues.js'
import type { LocalClaim } from '../claim.js'
import { likelyType, sameName, support, take } from '../scope.js'
import { backersOf, isFund } from './backers.js'
import { isDenied } from './denial.js'
import { admits, looksNamed, surely } from './fits.js'
import { Line } from './line.js'
import { isPrepositional } from './prepositional.js'
import type { Topic } from './topic.js'
import { mayBe, type Sentence, type Unit } from './units.js'

const ORG = ['org'] as const
const BACKER = ['org', 'person'] as const
/** How many sentences after the one that tells of a round still speak of it. */
const MEMORY = 3
/** Between a backer and whom it puts money into. */
const PUTS =
  /(?:put|puts|putting|poured|pours|pour|pouring|invested|invests|invest|investing|injected|injects|injecting|sank|sinks|committed|commits|commit|committing|plowed|ploughed|funnel(?:s|ed)|wrote|writing|led|leads|leading|co-led|backed|backs|backing|betting)\s[^\ue000.;]{0,70}?(?:\b(?:in|into|for|behind)\b)(?:\s+(?:the|a|an|its|[\w-]+-based|(?!(?:alongside|with|from|by|and)\b)[\w-]+)){0,4}\s*["“*`]*$|(?:stake|shares?|equity)\s+(?:of\s[^\ue000]{0,24})?(?:in|into)\s+(?:the\s+)?$|(?:investments?|stakes?|bet|round|series [a-h])\s+(?:of\s[^\ue000]{0,24})?(?:in|into)\s+(?:each\s+of\s+)?(?:the\s+)?$|(?:led|leads|backed|backs|co-led|leading)\s+(?:the\s+)?["“*`]*$/iu
/** "led Y's Series B". */
const ROUND_OF = /^['’]s\s[^\ue000,.]{0,32}(?:round|series|seed|raise|financing|funding)/iu
/** Something in the words between is money or a round. */
const MONEY =
  /[$€£¥]|\b(?:million|billion|usd|round|series [a-h]|seed|stake|invest\w*|backed|backs|equity)\b|\d\s?(?:m|bn|b|k)\b/iu
/** An amount of money. */
const AMOUNT = /[$€£¥]\s?\d|\d[\d.,]*\s?(?:million|billion|m|bn|万|亿|美元|美金|元|欧元)(?![a-z])/iu
/** "向 Y 注资 300 亿美元": behind whom it goes to. */
const INTO_ZH =
  /^\s*(?:战略|追加|继续|再度|再次|新|共同|联合|承诺|计划|将|再)*(?:注资|投资|出资|增资|追加|投入|注入|砸下|砸入)(?!方|人|者|机构|银行|界)/u
const TO_ZH = /(?:向|对|给|为|往)\s*(?:[\u4e00-\u9fff]{0,6}(?:公司|企业|团队))?\s*[“"「*`]*$/u
/** "Y 的新一轮融资": behind whom the round is of. */
const ROUND_ZH =
  /^\s*(?:公司|团队)?\s*(?:的|完成|宣布|获|拿下|收获|敲定|官宣|已|新)[^，。；\ue000]{0,24}(?:轮|融资|投资|募资)/u

/** invested-in claims of a story. */
export function fundingClaims(sentences: readonly Sentence[], topic: Topic, cues: RelationCues): LocalClaim[] {
  const claims: LocalClaim[] = []
  let funded: Unit | undefined
  let waiting: { sentence: Sentence; backers: readonly Unit[] } | undefined
  let age = MEMORY
  const claim = (sentence: Sentence, backer: Unit, goal: Unit): void => {
    const target = goal.names.find((name) => mayBe(name, ORG))
    for (const source of backer.names) {
      if (!target || !mayBe(source, BACKER) || sameName(source, target)) continue
      for (const [name, types] of [
        [source, BACKER],
        [target, ORG],
      ] as const) {
        take(name, types)
        if (name.known && name.weak) support(name, name.known.type, 0.9, 'party to a deal')
        if (!name.known && likelyType(name)?.type !== 'person') support(name, 'org', 0.9, 'party to a deal')
      }
      const { passage, start, end } = sentence
      claims.push({ type: 'invested-in', source, target, passage, start, end, rule: 'backs a round' })
    }
  }
  const read = sentences.map((sentence) => {
    const line = new Line(sentence)
    const units = [...sentence.clauses, ...sentence.brackets].flatMap((clause) => clause.units)
    return { sentence, line, units, backers: backersOf(sentence, line, units, cues) }
  })
  /** Some sentence tells of it as a backer. */
  const backs = (unit: Unit): boolean =>
    read.some(({ backers }) =>
      backers.some(({ names }) => names.some((name) => unit.names.some((each) => sameName(each, name)))),
    )
  for (const { sentence, line, units, backers } of read) {
    const text = line.slice(sentence.start, sentence.end)
    for (const [backer, target] of directly(sentence, line, cues)) claim(sentence, backer, target)
    const raised = AMOUNT.test(text)
      ? [...text.matchAll(cues.funding.raised), ...text.matchAll(cues.funding.got)]
      : [...text.matchAll(cues.funding.raised)]
    age = raised.length > 0 ? 0 : age + 1
    // "A led, B joined" says no more of whose round it is, once that is known
    const about = raised.some(([word]) => !/[领跟]投/u.test(word)) || !funded
    if ((raised.length > 0 && about) || (waiting && units.length > 0)) {
      const at = sentence.start + (raised[0]?.index ?? text.length)
      const free = units.filter(
        (unit) => !unit.aside && !backs(unit) && admits(unit, ORG) && (isReceiver(unit) || raises(unit, line, at)),
      )
      const actors = sentence.clauses.flatMap((clause) =>
        clause.units.filter((unit) => free.includes(unit) && !isPrepositional(unit, clause, line, cues)),
      )
      // "X led Y's Series B": whose round it is stands right before the word, else who acts first
      const told =
        free.find(
          (unit) =>
            ROUND_OF.test(line.slice(unit.end, sentence.end)) || ROUND_ZH.test(line.slice(unit.end, sentence.end)),
        ) ??
        actors.filter((unit) => unit.end <= at).at(-1) ??
        (raised.length > 0 && backers.length > 0 ? actors.find((unit) => unit.start >= at) : undefined)
      // "Led by A, the round …" before anybody says whose it is
      const opens = told !== undefined && told === units[0] && surely(told, ORG)
      if (waiting && told && opens && !funded)
        for (const backer of waiting.backers) claim(waiting.sentence, backer, told)
      waiting = undefined
      funded =
        (raised.length > 0 || opens ? told : undefined) ??
        funded ??
        (topic.org && isReceiver(topic.org) && !backs(topic.org) ? topic.org : undefined)
    }
    if (age >= MEMORY) continue
    if (!funded && backers.length > 0) waiting = { sentence, backers }
    if (funded) for (const unit of backers) claim(sentence, unit, funded)
  }
  return claims
}

/** Backers and whom they put money into, where one clause says both. */
function* directly(sentence: Sentence, line: Line, cues: RelationCues): Generator<[Unit, Unit]> {
  const units = sentence.clauses.flatMap((clause) => clause.units)
  for (const clause of sentence.clauses)
    for (const unit of clause.units) {
      if (!admits(unit, ORG) || !isReceiver(unit) || isDenied(line, clause, unit.start, cues)) continue
      const earlier = units.filter((each) => each.end <= unit.start && admits(each, BACKER))
      const near = earlier.filter((each) => each.start >= clause.start).at(-1)
      const from = near?.end ?? clause.start
      const gap = line.slice(from, unit.start)
      const behind = line.slice(unit.end, clause.end)
      const en =
        (PUTS.test(gap) && MONEY.test(gap)) ||
        (/\b(?:led|leads|co-led|leading)\s+$/iu.test(gap) && ROUND_OF.test(behind))
      const zh = TO_ZH.test(gap) && INTO_ZH.test(behind)
      if (!en && !zh) continue
      // "A, a fund, together with B, has put …": all who stand before the verb
      const first = near ?? earlier[0]
      if (!first || first === unit) continue
      yield [first, unit]
      for (const each of earlier)
        if (each !== first && /(?:together|along)\s+with\s+$/iu.test(line.slice(sentence.start, each.start)))
          yield [each, unit]
      if (near && earlier[0] !== near && /(?:together|along)\s+with\s+$/iu.test(line.slice(sentence.start, near.start)))
        yield [earlier[0]!, unit]
    }
}

/** A fund takes in no round, and what hardly looks like a name is nobody. */
const isReceiver = (unit: Unit): boolean =>
  unit.names.some((name) => name.known?.type !== 'person' && !isFund(name) && looksNamed(name))

/** Right before the word that tells of a round, whatever it looks like. */
const raises = (unit: Unit, line: Line, at: number): boolean =>
  unit.end <= at &&
  /^\s*(?:(?:has|have|had|just|also|today|recently|已|已经|近日|宣布|今日|日前|正式)\s*)*$/iu.test(
    line.slice(unit.end, at),
  )
