/** Who works where, by titles and moves that stand between, before or after the two names, or that speak of the story's company. */
import type { RelationCues } from '../../lexicon/relationCues.js'
import type { LocalClaim } from '../claim.js'
import { support, take, type Name, type Passage } from '../scope.js'
import { companyBefore, isOrg, isPerson, isThing, mayBePerson, type Company } from './staff.js'
import type { Sentence } from './units.js'

const test = (pattern: RegExp, text: string): boolean => text.search(pattern) >= 0

/** "Its chief executive, …", "公司创始人…": of the organisation that the story tells of. */
const OF_TOPIC =
  /^[\s“"”·•>*-]*(?:(?:the\s+)?company['’]s|its|their|the|whose|公司|其|该公司|本人|现任|联合)?\s*[^，。,.]{0,28}?$/iu
/** "A becomes X's chief …". */
const BECOMES =
  /^\s*(?:becomes|became|will become|is|was named|has been named|was appointed|成为|将成为|出任|担任|将出任|将担任)\s*(?:the\s+)?$/iu
/** "A, who leads X", "A, who until May ran data at X", "A led inference at X", "A has joined X". */
const WORKS =
  /^(?!\s*(?:that|which)\s)\s*[,，(（]?\s*(?:who\s+)?(?:[\w-]+\s+){0,4}?(?:(?:now|also|co-?)\s*)?(?:leads|led|heads|headed|ran|runs|running|leading|founded|founds|started|starts|joined|joins|left|leaves|quit|quits|departed|works|worked|served|oversaw|oversees|managed|manages|spent|did|taught|teaches|studied|studies|directs|directed|interned|moved|moves|returns|returned)\s+(?:[^,.;()]{0,48}?\b(?:at|for|from|to|of|with)\s+)?(?:the\s+)?$/iu
/** "A will take over as CEO of X", "takes the top job at X". */
const TAKES =
  /^\s*(?:(?:will|to|is|has|would|set|expected)\s+)*(?:(?:take|takes|took|taking|step|steps|stepped)\s+(?:over|up|on|charge|the (?:helm|reins|top job|lead|role|post|job))|becomes?|became|(?:be |been |was )?(?:named|appointed|promoted|tapped|hired))\s?[^,.;]{0,48}?\b(?:of|at)\s+(?:the\s+)?$/iu
/** "A, the chief scientist of X", "A of X". */
const TITLE_OF = /^\s*[,，（(–—-]\s*.{0,64}\b(?:of|at|from|with)\s+(?:the\s+)?$/iu
const OF = /^\s*(?:of|at|from)\s+(?:the\s+)?$/iu
/** "A, a former X engineer", "A, X's head of data". */
const APPOSED =
  /^\s*[,，（(]\s*(?:(?:an?|the|another|now|then|currently)\s+)?(?:(?:former|ex|one-time|longtime|long-time|veteran|senior|early|current|前|现任|原|现)[\s-]*)*$/iu
/** "hired A, formerly of X". */
const FORMERLY =
  /^\s*[,，(（]?\s*(?:formerly|previously|late|most recently|until recently|once|earlier)\s+(?:of|at|with)\s+(?:the\s+)?$/iu
/** "poached A from X", "left X for Y". */
const AWAY = /^\s*(?:away\s+)?from\s+(?:the\s+)?$/iu
const HIRES =
  /\b(?:poach|hir|recruit|lur|snatch|pinch|nab|tap|sign|bring|brought)\w*\s+(?:away\s+)?(?:[\w-]+\s+){0,4}$/iu
const MOVES =
  /^\s*(?:for|to become\s[^,.;]{0,40}\b(?:at|of)|to join|to head up|to lead|to|and (?:has )?join(?:ed|s)|and will join)\s+(?:the\s+)?$/iu
/** "A, who started X, now heads up data at Y". */
const GOES_ON =
  /^\s*,\s*(?:(?:now|has|have|will|is|then|since|and)\s+)*(?:leads|heads|runs|joined|joins|works|serves|oversees|moved|joining|leading|heading|becomes|became|takes)\s+(?:[^,.;()]{0,40}?\b(?:at|for|of|to)\s+)?(?:the\s+)?$/iu
/** "X hired A", "X has named A chief …". */
const HIRED =
  /^\s*(?:(?:has|have|just|also|is|will)\s+)*(?:poach(?:ed|es|ing)|hir(?:ed|es|ing)|recruit(?:ed|s|ing)|lur(?:ed|es)|nabb?(?:ed|s)|snatch(?:ed|es)|sign(?:ed|s)|brought in|brings in|brings on|brought on)\s+(?:[\w.-]+\s+){0,5}?$/iu
const NAMED =
  /^\s*(?:(?:has|have|just|also|is|will)\s+)*(?:nam(?:ed|es|ing)|appoint(?:ed|s|ing)|tapp?(?:ed|s)|promot(?:ed|es)|pick(?:ed|s)|elevat(?:ed|es))\s+(?:[\w.-]+\s+){0,3}?$/iu
/** "X, which was founded in 2023 by A". */
const FOUNDED_BY =
  /^\s*[,(（]?\s*(?:(?:which|that)\s+)?(?:(?:was|is|were|has been)\s+)?(?:(?:co-?)?(?:founded|started|created|established|set up)|led|run|headed|helmed|built)\s+(?:(?:back\s+)?(?:in|last|this|earlier)\s+[\w ]{1,16}\s+)?by\s+(?:[^,.;]{0,48}\s)?$/iu
const WHOSE = /^\s*[,(（]?\s*(?:and\s+|but\s+)?whose\s+[^.;]{0,40}$/iu
/** "Andrew Ng 和他的 …", "… and her start-up …", "马斯克旗下的 xAI", "Musk's xAI". */
const OWN =
  /^\s*(?:和|与)(?:他|她)的(?:公司|团队|创业公司)?\s*$|^\s*及其\s*$|^\s+and\s+(?:his|her)\s+(?:company|start-?up|lab|firm)?\s*$|^['’]s\s+(?:(?:new|own|latest|ai|secretive|stealth|start-?up|company|firm|lab|venture|outfit)[,\s]+)*$|^\s*(?:旗下|名下|麾下|执掌|掌舵|领导|创办|创立|创建|联合创立|联合创办|共同创立|成立|参与创立)的?\s*(?:[\u4e00-\u9fff]{0,8}?(?:公司|初创|企业|实验室|团队))?\s*[“"「*`]*$/iu
const FOUNDED_ZH =
  /^\s*(?:等人?)?\s*(?:于\s*\d+\s*年)?(?:共同|联合|一手|携手)?(?:创办|创立|创建|成立|领导|执掌|掌舵)(?:了|的)?\s*[\u4e00-\u9fff]{0,12}?\s*[“"「*`]*$/u
/** "A 曾在 X 负责 …", "A 此前是 X 的早期成员", "A 则是 X 教授". */
const CAREER_ZH =
  /^\s*[，,]?\s*(?:他|她)?(?:此前|之前|曾经?|则|也|现|目前|原|前|早年|一度|长期|先后|后来|本|还|分别)*(?:是|为|系|任|担任|出任|任职于|就职于|供职于|来自|在|于|从|效力于)?\s*[“"「*`]*$/u
const CAREER_AFTER_ZH =
  /^\s*(?:的|里|内|中)?\s*[^，。；\ue000]{0,14}?(?:做了?|从事|负责|领导|带领|主管|工作|任职|研究|任教|担任|效力|成员|出身|离职|离开|离去|出走|跳槽|实习|读博)/u
const HIRED_ZH =
  /^\s*(?:已|刚刚?|近日|宣布|正式|最近|又|还|从[^，。]{1,12})*(?:聘请|聘用|任命|挖来|挖走|挖角|招揽|招募|请来|签下|迎来|延揽|引进|聘)了?\s*(?:前|原)?[\u4e00-\u9fff]{0,10}$/u
const FOUNDING = /^\s*(?:等人|等)?(?:共同|联合|一手)?(?:创办|创立|创建|成立)(?!了)/u
const FOUNDING_BY = /(?:由|\bby)[^，。,\u4e00-\u9fff]{0,6}[^，。,]{0,26}$/iu
const AND = /^\s*(?:[、,&]|和|与|及|and|以及|,\s*and)\s*$/iu

/** works-at claims of one passage. */
export function titleClaims(
  passage: Passage,
  sentences: readonly Sentence[],
  company: Company,
  cues: RelationCues,
): LocalClaim[] {
  const claims: LocalClaim[] = []
  for (const [order, sentence] of sentences.entries()) {
    const names = passage.names.filter((name) => name.start >= sentence.start && name.end <= sentence.end)
    const { text } = passage
    const add = (source: Name, target: Name, rule: string): void => {
      if (!source.known) support(source, 'person', 0.6, `said to be of ${target.text}`)
      take(target, ['org'])
      claims.push({ type: 'works-at', source, target, passage, start: sentence.start, end: sentence.end, rule })
    }
    /** A person and those listed with them, with or without titles of their own. */
    const all = (source: Name, target: Name, rule: string): void => {
      add(source, target, rule)
      let last = source
      for (const next of names.slice(names.indexOf(source) + 1)) {
        const gap = text.slice(last.end, next.start)
        const titled = /^\s*(?:and|、|和|与|,\s*and)\s*\S/iu.test(gap) && gap.length < 36 && endsInTitle(gap, cues)
        if (!mayBePerson(next) || !(AND.test(gap) || titled)) break
        add(next, target, rule)
        last = next
      }
    }
    for (let index = 1; index < names.length; index++) {
      const [left, right] = [names[index - 1]!, names[index]!]
      const gap = text.slice(left.end, right.start)
      if (gap.length > 90 || /[。；;！!]/u.test(gap)) continue
      const until = text.slice(right.end, names[index + 1]?.start ?? sentence.end)
      const told = until.slice(0, 48).split(/[)），,。.]/u)[0]!
      const before = text.slice(names[index - 2]?.end ?? sentence.start, left.start)
      if (mayBePerson(right) && isOrg(left)) {
        if (titled(gap, cues) && gap.length <= 40) all(right, left, 'title before the name')
        else if (isPerson(right) && /^['’]s\s+$|^\s*的\s*$/u.test(gap)) add(right, left, 'possessive before a person')
        else if (FOUNDED_BY.test(gap)) all(right, left, 'founded by')
        else if (WHOSE.test(gap) && test(cues.titles, gap)) all(right, left, 'whose title')
        else if (HIRED.test(gap) || HIRED_ZH.test(gap) || (NAMED.test(gap) && test(cues.titles, told)))
          all(right, left, 'hired')
      } else if (mayBePerson(right) && isThing(left) && !isPerson(left) && isChief(gap) && titled(gap, cues)) {
        // the head of a thing that carries its firm's name
        all(right, left, 'title before the name')
      } else if (mayBePerson(left) && isOrg(right)) {
        const apposed = APPOSED.test(gap)
        if (apposed && test(cues.titles, told)) add(left, right, 'title in brackets')
        else if (/^\s*[（(]\s*$/u.test(gap) && /^\s*[）)]/u.test(until) && isPerson(left))
          add(left, right, 'in brackets')
        else if (isPerson(left) && OF.test(gap)) withListed(names, left, text, cues, (each) => add(each, right, 'of'))
        else if (TITLE_OF.test(gap) && test(cues.titles, gap)) add(left, right, 'title of')
        else if (FORMERLY.test(gap) || (AWAY.test(gap) && HIRES.test(before))) add(left, right, 'formerly of')
        else if (TAKES.test(gap)) add(left, right, 'takes over')
        else if (BECOMES.test(gap) && test(cues.titles, told)) add(left, right, 'becomes')
        else if (isPerson(left) && (WORKS.test(gap) || OWN.test(gap) || FOUNDED_ZH.test(gap)))
          withListed(names, left, text, cues, (each) => add(each, right, 'who leads'))
        else if (isPerson(left) && CAREER_ZH.test(gap) && (test(cues.titles, told) || CAREER_AFTER_ZH.test(until)))
          add(left, right, 'career')
      } else if (isOrg(left) && isOrg(right) && (MOVES.test(gap) || AWAY.test(gap) || GOES_ON.test(gap))) {
        // "A left X for Y", "A joins X from Y"
        const mover = claims.findLast(({ target, passage: at }) => target === left && at === passage)
        if (mover && mover.start === sentence.start) add(mover.source, right, 'moves')
      } else if (isThing(left) && isOrg(right) && /^\s+at\s+$/u.test(gap)) {
        // "technical lead of Qwen at Alibaba": the organisation stands behind what is led
        const person = names[index - 2]
        if (person && isPerson(person) && TITLE_OF.test(before) && test(cues.titles, before))
          add(person, right, 'title of')
      }
    }
    for (const [index, person] of names.entries()) {
      if (!mayBePerson(person)) continue
      const clause = sentence.clauses.find(({ start, end }) => start <= person.start && person.end <= end)
      const earlier = names[index - 1]
      const from = Math.max(sentence.start, earlier?.end ?? 0)
      // a comma may stand between the title and the name
      const lead = text.slice(from, person.start).replace(/[,，]\s*$/u, '')
      const behind = text.slice(person.end, sentence.end)
      const founder =
        FOUNDING.test(behind) && clause !== undefined && FOUNDING_BY.test(text.slice(clause.start, person.start))
      // "其创始人、原 Netflix 高管 A": a title of the topic, then one of the past
      const past =
        earlier !== undefined &&
        /[、，,]\s*(?:前|原|former|ex-?)\s*$/iu.test(
          text.slice(names[index - 2]?.end ?? sentence.start, earlier.start),
        ) &&
        test(OWN_TITLE, text.slice(names[index - 2]?.end ?? sentence.start, earlier.start))
      if (
        !founder &&
        !past &&
        !((!earlier || earlier.end <= (clause?.start ?? 0) || test(OWN_TITLE, lead)) && ofTopic(lead, cues))
      )
        continue
      const owned = founder || test(OWN_TITLE, past ? text.slice(sentence.start, person.start) : lead)
      const at = past && earlier ? earlier.start : person.start
      const of = companyBefore(at, sentence, sentences.slice(0, order), { ...company, owned })
      if (of) all(person, of, founder ? 'founder of the topic' : 'title in the topic')
    }
  }
  return claims
}

/** "其创始人", "its chief": a title that says whose by a pronoun. */
const OWN_TITLE = /(?:^|[^\p{L}])(?:its|their|whose)\s|(?:其|该公司|公司)[\u4e00-\u9fffA-Z]{0,8}/iu
/** Titles that only firms have. */
const isChief = (gap: string): boolean =>
  /C[ETFOP]O\b|首席|创始人|创办人|总裁|董事长|掌门|founder|chief|president/iu.test(gap)

/** Calls for a person and for those listed before it. */
function withListed(
  names: readonly Name[],
  person: Name,
  text: string,
  cues: RelationCues,
  tell: (each: Name) => void,
): void {
  tell(person)
  let next = person
  for (const each of names.slice(0, names.indexOf(person)).reverse()) {
    if (!mayBePerson(each) || !AND.test(text.slice(each.end, next.start))) break
    tell(each)
    next = each
  }
}

/** Behind a title: what it is the head of, or a second title. */
const DUTY = /^[s\s”"*`]*(?:[是为叫乃]|(?:of|for|at)\s[\w\s&-]{1,32}|(?:and|&|、|兼|和)\s*)?[\s“"*`]*$/iu

const endsInTitle = (text: string, cues: RelationCues): boolean =>
  [...text.matchAll(cues.titles)].some((match) => DUTY.test(text.slice(match.index + match[0].length)))

/** "的首席执行官", "'s chief executive,": a title that ends the gap, with at most a comma before a name. */
const titled = (gap: string, cues: RelationCues): boolean =>
  endsInTitle(gap.replace(/,\s*$/u, ''), cues) &&
  (!/[，,、:：]/u.test(gap) || /^(?:['’]s)?\s[^,，:：]*,\s*$/u.test(gap))

function ofTopic(lead: string, cues: RelationCues): boolean {
  const own = lead.slice(Math.max(0, ...[...lead.matchAll(/[，,；;：:。]/gu)].map(({ index }) => index + 1)))
  // who is only called an engineer may be of anywhere
  return OF_TOPIC.test(own) && endsInTitle(own, cues) && (isChief(own) || test(OWN_TITLE, own))
}
