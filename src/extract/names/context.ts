/** What stands beside a name tells what it is: head nouns, leads, titles, in both languages. */
import type { Knowledge } from '../../lexicon/index.js'
import type { EntityType } from '../../ontology.js'
import { likelyType, support, type Name } from '../scope.js'
import { weighAmbiguous } from './doubtful.js'

const HEAD = 1.2
const LEAD = 1.2
const KIND = 1.5
const INSTITUTION = /^(?:联盟|基金会|协会|研究院|研究所)$/u
/** How far a phrase is read for its noun where it has no clear end. */
const REACH = 24

/** Adds type evidence from the words directly before and after each name. */
export function weighContext(text: string, names: readonly Name[], knowledge: Knowledge): void {
  const { cues } = knowledge
  for (const name of names) {
    if (name.known && !name.weak) continue
    if (name.known) weighAmbiguous(text, name, names, knowledge)
    const after = text.slice(name.end, name.end + 24)
    const before = text.slice(Math.max(0, name.start - 24), name.start)
    const zhAfter = after.replace(/^[\s”"」』》`]*/u, '')
    const headZh = cues.headsZh.find(({ word }) => zhAfter.startsWith(word))
    if (headZh) support(name, headZh.type, HEAD, `followed by ${headZh.word}`)
    // what is called an alliance or a foundation is one
    if (headZh && !name.known && INSTITUTION.test(headZh.word)) name.weak = false
    if (
      /(?:名为|名叫|叫做|叫|代号|代号为|称为|取名|命名为|\bcalled|named|dubbed|nicknamed|codenamed|code-named|(?:by|under) the name(?: of)?|that goes by)[\s“"「『《*`:：]*$/iu.test(
        before,
      )
    )
      weighCalled(name, text, knowledge)
    const headEn = /^[\s”"]*(?:['’]s\s+)?([A-Za-z-]+)/u.exec(after)?.[1]?.toLowerCase()
    const typeEn = headEn === undefined || /^['’]s/u.test(after) ? undefined : cues.headsEn.get(headEn)
    // "X scores 71%": it is what is measured
    if (/^\s+scores?\s+(?:an?\s+|about\s+|only\s+|just\s+|nearly\s+|over\s+|~)?[\d*]/iu.test(after))
      support(name, 'model', HEAD, 'does score')
    // a name that is a word too is one where its own kind follows
    else if (typeEn)
      support(
        name,
        typeEn,
        name.known?.type === typeEn && /^[A-Z]/u.test(name.text) ? KIND : HEAD,
        `followed by ${headEn ?? ''}`,
      )
    const zhBefore = before.replace(/[\s“"「『《`：:]*$/u, '')
    const leadZh = cues.leadsZh.find(({ word }) => zhBefore.endsWith(word))
    // "GPT Image 模型 Batch API": a noun right behind another name is said of that
    const from = zhBefore.length - (leadZh?.word.length ?? 0)
    const others = leadZh && endsInName(before.slice(0, from), name.start - before.length, names)
    // a firm that goes by its platform, a product that goes by its firm
    if (leadZh && !others) support(name, housed(name, leadZh.type), LEAD, `after ${leadZh.word}`)
    const leadEn = /([A-Za-z-]+)[\s“"(]*$/u.exec(before)?.[1]?.toLowerCase()
    const leadType = leadEn === undefined ? undefined : cues.leadsEn.get(leadEn)
    if (leadType && /\s[“"(]*$/u.test(before)) support(name, leadType, LEAD, `after ${leadEn ?? ''}`)
    // "X, a video model", "X（视频模型）", "X 是一款开源框架"
    const apposed = wholeWords(
      /^\s*(?:[,，（(—–:：-]|\bis\b|是|为|作为)+\s*(?:an?|the|its|their|一(?:个|款|种|项|家|套)|首(?:个|款)|其|全新的?|新的?|开源的?)[^.,，。；;）)]{0,40}/iu.exec(
        text.slice(name.end, name.end + 60),
      )?.[0],
    )
    if (apposed !== undefined) {
      const near = apposed.slice(0, REACH)
      const zh = cues.headsZh.find(({ word }) => near.includes(word))
      if (zh) support(name, zh.type, 0.8, `said to be ${zh.word}`)
      const en = headOf(apposed, knowledge)
      if (en) support(name, en.type, 0.8, `said to be ${en.word}`)
    }
  }
}

/** A name stands right before the end of `lead`, which begins `at` in the text. */
const endsInName = (lead: string, at: number, names: readonly Name[]): boolean => {
  const end = at + lead.trimEnd().length
  return names.some((other) => other.end === end)
}

/** Of a firm known by its product's name either kind speaks for the one that is known. */
const housed = ({ known }: Name, type: EntityType): EntityType =>
  known && (known.type === 'org' || known.type === 'product') && (type === 'org' || type === 'product')
    ? known.type
    : type

/** A long phrase less the last word, which may be cut. */
const wholeWords = (phrase: string | undefined): string | undefined =>
  phrase !== undefined && phrase.length > 42 ? phrase.replace(/[A-Za-z-]+$/u, '') : phrase

/** Where a noun phrase ends: what follows says more of the thing. */
const CLAUSE =
  /(?<![-\w])(?:which|that|who|whose|where|for|of|from|by|with|to|in|on|at|and|built|designed|made|trained|developed|based|aimed|running|put|led|founded|used|using|capable|able)(?![-\w])/iu
const CALLED_REACH = 70

/** The head of the noun phrase that a text opens with: "a purpose-built weather model that runs …" is a model. */
function headOf(phrase: string, { cues }: Knowledge): { word: string; type: EntityType } | undefined {
  const found = (part: string): { word: string; type: EntityType } | undefined =>
    part
      .toLowerCase()
      .match(/[a-z]+(?:-[a-z]+)*/gu)
      ?.reverse()
      .map((word) => ({ word, type: cues.headsEn.get(word) ?? cues.kindsEn.get(word) }))
      .find((each): each is { word: string; type: EntityType } => each.type !== undefined)
  const cut = CLAUSE.exec(phrase)?.index
  const noun = cut === undefined ? phrase : phrase.slice(0, cut)
  // a noun far behind is one only where it closes its phrase
  return found(/[a-z]+[^a-z]*$/iu.exec(noun)?.[0] ?? '') ?? found(noun.slice(0, REACH))
}

/** "a reviewing agent named X", "train a model for plants, to be called X": the noun nearest before tells what X is. */
function weighCalled(name: Name, text: string, knowledge: Knowledge): void {
  const { cues } = knowledge
  const clause = text
    .slice(Math.max(0, name.start - CALLED_REACH), name.start)
    .replace(/^.*[.!?。！？；](?=\s|$)/su, '')
  const en = clause
    .toLowerCase()
    .match(/[a-z]+(?:-[a-z]+)*/gu)
    ?.reverse()
    .map((word) => cues.headsEn.get(word) ?? cues.kindsEn.get(word))
    .find((type) => type !== undefined)
  const after = text.slice(name.end, name.end + 24)
  const noun = /^[\s”"」』》*`]*的([^，。；,;]*)/u.exec(after)?.[1] ?? ''
  const zh = cues.headsZh.find(({ word }) => noun.includes(word))
  const type = zh?.type ?? en
  if (type) support(name, type, HEAD, `after ${type}, called so`)
  else support(name, likelyType(name)?.type ?? 'product', 1, 'named so')
}
