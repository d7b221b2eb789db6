/** Who created what: "llama.cpp 的创造者 Georgi Gerganov", "Y, a weekend project by N", "its author, N". */
import type { RelationCues } from '../../lexicon/relationCues.js'
import type { LocalClaim } from '../claim.js'
import { support, type Name } from '../scope.js'
import { isPerson, isThing, mayBePerson } from './staff.js'
import type { Topic } from './topic.js'
import { mayBe, type Sentence } from './units.js'

const test = (pattern: RegExp, text: string): boolean => text.search(pattern) >= 0
/** "N, the Austrian developer behind Y", "N, who wrote Y". */
const BEHIND = /^\s*[,，（(–—-]\s*(?:the\s+|an?\s+|who\s+)?[^.;]{0,48}\b(?:of|behind)\s+(?:the\s+)?[“"*`]*$/iu
/** "Y, a weekend project by N", "Y … by N". */
const PROJECT_BY =
  /(?:project|thing|tool|hack|experiment|effort|toy|app|script|library|weekend build|side[- ]project|plugin|repo|package|book|course|guide|work)\s+(?:by|from|of)\s+$/iu
/** "its author, N", "它的作者 N". */
const ITS = /(?:^|[\s“"*>])(?:its|the)\s+(?:\w+\s+){0,2}?$|(?:它|其|该项目|项目|该工具)的?$/iu
const COMMA_SPACE = /[,，]?\s*(?:[是为系][\u4e00-\u9fff\s]{0,10})?[“"*`]*$/u
/** "N 写的本地工具 Y": between a person and its work. */
const WROTE_ZH =
  /^\s*(?:写|做|开发|打造|创建|编写|制作|维护|搞|编|设计|主导|发起)(?:了|出)?的\s*[\u4e00-\u9fffA-Za-z]{0,14}\s*[“"「*`]*$/u

/** created claims of one sentence. */
export function creatorClaims(sentence: Sentence, topic: Topic, cues: RelationCues): LocalClaim[] {
  const { passage, start, end } = sentence
  const { text } = passage
  const names = passage.names.filter((name) => name.start >= start && name.end <= end)
  const claims: LocalClaim[] = []
  const add = (source: Name, target: Name, rule: string): void => {
    if (!source.known) support(source, 'person', 0.6, `said to be of ${target.text}`)
    claims.push({ type: 'created', source, target, passage, start, end, rule })
  }
  const all = (source: Name, target: Name, rule: string): void => {
    add(source, target, rule)
    let last = source
    for (const next of names.slice(names.indexOf(source) + 1)) {
      if (!isPerson(next) || !/^\s*(?:[、,&]|和|与|及|and|,\s*and)\s*$/iu.test(text.slice(last.end, next.start))) break
      add((last = next), target, rule)
    }
  }
  for (const [index, person] of names.entries()) {
    if (!mayBePerson(person)) continue
    const [left, right] = [names[index - 1], names[index + 1]]
    const lead = text.slice(left?.end ?? start, person.start)
    const behind = text.slice(person.end, right?.start ?? end)
    if (left && isThing(left) && !isPerson(left) && lead.length < 48 && test(cues.creators, lead)) {
      // "Y 的作者 N", "Y's author, N"
      if (!/[，,]/u.test(lead) || /^['’]s\s[^,，]*,\s*$/u.test(lead)) {
        all(person, left, 'creator before the name')
        continue
      }
    }
    if (right && isThing(right) && !isPerson(right) && behind.length < 90) {
      const told = text.slice(right.end, names[index + 2]?.start ?? end).split(/[)），,。.]/u)[0]!
      const bracketed =
        /^(?:['’]s)?\s*[（(,，]\s*(?:the\s+|前|现任|former\s+|ex-|[\u4e00-\u9fffA-Za-z]{0,8}(?:框架|工具|项目|库|软件|应用|系统)\s*)?$/iu.test(
          behind,
        )
      if (WROTE_ZH.test(behind)) add(person, right, 'work of')
      else if (bracketed && test(cues.creators, told)) add(person, right, 'creator in brackets')
      else if (BEHIND.test(behind) && test(cues.creators, behind)) add(person, right, 'creator of')
    }
    // "its author, N"
    const title = [...lead.matchAll(cues.creators)].at(-1)
    const thing = topic.recent?.names[0] ?? topic.thing?.names[0]
    if (
      title &&
      COMMA_SPACE.exec(lead.slice(title.index + title[0].length))?.index === 0 &&
      (ITS.test(lead.slice(0, title.index)) || /[，,：:]\s*$/u.test(lead.slice(0, title.index))) &&
      thing
    )
      all(person, thing, 'creator of the topic')
    else if (PROJECT_BY.test(lead)) {
      const named = names.slice(0, index).findLast((name) => isThing(name) && !isPerson(name)) ?? thing
      const next = right && /^\s*,\s*[“"*`]*$/u.test(behind) && mayBe(right, ['product']) ? right : undefined
      const target = named ?? next
      if (target) all(person, target, 'a work by')
    }
  }
  return claims
}
