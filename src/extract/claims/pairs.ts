/** Things set side by side by a sign: "Claude Code + Figma 集成", "Figma × Claude Code", "Claude Code → Figma", "VS Code 的 X 扩展". */
import type { LocalClaim } from '../claim.js'
import { mayBeOrg, take, type Name } from '../scope.js'
import type { Sentence, Unit } from './units.js'

const SIGN = /^\s*[”"」』》*`]*\s*(?:[+＋×✕→⇄↔⟷]|<->|->)\s*[“"「『《*`]*\s*$/u
const SAID = /集成|整合|打通|联动|接入|连接|组合|\bintegrat|\bconnect|=|＝/iu
const PART = /^\s*(?:的|['’]s)?\s*$/u
const INSIDE = /^\s+(?:in|inside|within)\s+(?:the\s+)?$|^\s*(?:预览版|正式版)?\s*上\s*$/iu
const FITTING =
  /^\s*(?:官方|原生)?\s*(?:扩展|插件|集成|连接器|支持|extension|plugin|integration|connector|add-on|support)(?![A-Za-z])/iu

const CROSSED = /^\s*[×✕↔⇄+＋]\s*$/u
const TOGETHER =
  /^\s*(?:的|之间的)?(?:直接|深度|战略|正式|达成|宣布|联合)*(?:合作|携手|联手|结盟|partnership|partner|team up|teamed up|collaborat|alliance|strategic partnership|(?:have\s+)?(?:signed|struck|announced) (?:a|an) [^,.]{0,24}?(?:deal|pact|agreement|partnership)|jointly|together\b|join(?:ed)? forces|一起|共同|合写|合著|签约|签下|签署|结成)/iu
/** "Mistral、Cursor 都在首批名单里": members of an alliance that another leads. */
const ALLIANCE = /联盟|联合体|alliance|consortium|coalition/iu
const MEMBERS =
  /^\s*(?:等)?(?:均|都|也)?(?:在|列|是|为|成为|加入)?[^，。,.]{0,6}?(?:名单|成员|加入|创始伙伴)|^\s*(?:are|were|is|have)?\s*(?:all\s+)?(?:among the|the)?\s*(?:first|founding|initial)?\s*(?:members|joined|on board|signed up)/iu

const isOrg = (name: Name): boolean => name.known !== undefined && name.known.kind === undefined && mayBeOrg(name)

const typeOf = (name: Name): string | undefined => (name.family ?? name.known)?.type

const isThing = (name: Name): boolean => {
  const type = (name.family ?? name.known)?.type
  return (
    (type === 'product' || type === 'model' || (name.known?.also ?? []).includes('product')) &&
    name.known?.kind !== 'method'
  )
}

/** integrates-with by signs and by parts made for another, in one sentence. */
export function pairClaims(sentence: Sentence): LocalClaim[] {
  const { passage, start, end } = sentence
  const claims: LocalClaim[] = []
  const names = passage.names.filter((name) => name.start >= start && name.end <= end)
  const text = passage.text
  for (let index = 1; index < names.length; index++) {
    const [left, right] = [names[index - 1]!, names[index]!]
    if (!isThing(left) || !isThing(right)) continue
    const gap = text.slice(left.end, right.start)
    const after = text.slice(right.end, end)
    // a sign alone tells it only where the pair is the lead or the heading
    const lead = left.start - start <= 4
    const signed =
      SIGN.test(gap) &&
      !/^[^。.]{0,40}(?:\bpartner|合作|伙伴)/iu.test(after) &&
      (SAID.test(after.slice(0, 12)) || (lead && /^\s*[”"」』》*`]*\s*(?:$|[。.：:—–(（-])/u.test(after)))
    const fitted = PART.test(gap) && gap !== '' && FITTING.test(after)
    // "GPT Image 模型 Batch API": what a lead says of a model
    const offered =
      lead && typeOf(left) === 'model' && typeOf(right) === 'product' && /^\s*(?:系列)?模型\s*$/u.test(gap)
    const inside = INSIDE.test(gap) || offered
    if (signed || fitted || inside)
      claims.push({
        type: 'integrates-with',
        source: left,
        target: right,
        passage,
        start,
        end,
        rule: signed ? 'joined by a sign' : fitted ? 'made for the other' : 'one in the other',
      })
  }
  for (const [source, target, rule] of partners(sentence)) {
    for (const name of [source, target]) take(name, ['org'])
    claims.push({ type: 'partners-with', source, target, passage, start, end, rule })
  }
  return claims
}

/** Organisations side by side that do something together, and members of an alliance with who leads it. */
function* partners({ passage: { text }, clauses, start, end }: Sentence): Generator<[Name, Name, string]> {
  const units = clauses.flatMap((clause) => clause.units)
  const names = units.flatMap((unit) => unit.names)
  for (const [index, right] of names.entries()) {
    const left = names[index - 1]
    if (
      left &&
      isOrg(left) &&
      isOrg(right) &&
      CROSSED.test(text.slice(left.end, right.start)) &&
      (TOGETHER.test(text.slice(right.end, end)) ||
        (left.start - start < 4 && /^\s*(?:[:：]|—|–|-\s)/u.test(text.slice(right.end, end))))
    )
      yield [left, right, 'named together']
  }
  for (const unit of units) {
    if (!unit.names.every(isOrg)) continue
    const rest = text.slice(unit.end, end)
    const [first, ...others] = unit.names
    if (TOGETHER.test(rest)) for (const other of others) yield [first!, other, 'named together']
    const leader = units[0]!.names[0]!
    if (unit === units[0] || !isOrg(leader) || !MEMBERS.test(rest) || !ALLIANCE.test(between(text, units[0]!, unit)))
      continue
    for (const member of unit.names) yield [leader, member, 'in an alliance']
  }
}

const between = (text: string, left: Unit, right: Unit): string => text.slice(left.end, right.start)
