/** Things set side by side by a sign: "Claude Code + Figma 集成", "Figma × Claude Code", "Claude Code → Figma", "VS Code 的 X 扩展". */
import type { LocalClaim } from '../claim.js'
import type { Name } from '../scope.js'
import type { Sentence } from './units.js'

const SIGN = /^\s*[”"」』》*`]*\s*(?:[+＋×✕→⇄↔⟷]|<->|->)\s*[“"「『《*`]*\s*$/u
const SAID = /集成|整合|打通|联动|接入|连接|组合|\bintegrat|\bconnect|=|＝/iu
const PART = /^\s*(?:的|['’]s)?\s*$/u
const INSIDE = /^\s+(?:in|inside|within)\s+(?:the\s+)?$|^\s*(?:预览版|正式版)?\s*上\s*$/iu
const FITTING =
  /^\s*(?:官方|原生)?\s*(?:扩展|插件|集成|连接器|支持|extension|plugin|integration|connector|add-on|support)(?![A-Za-z])/iu

const JOINED = /^\s*(?:[+＋×↔⇄&]|和|与|and)\s*$/iu
const TOGETHER =
  /^\s*(?:的|之间的)?(?:直接|深度|战略|正式|达成|宣布|联合)*(?:合作|集成|携手|联手|结盟|partnership|partner|team up|collaborat|alliance|strategic partnership)/iu

const isOrg = (name: Name): boolean => name.known?.type === 'org' && name.known.kind === undefined

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
    const joint =
      isOrg(left) &&
      isOrg(right) &&
      JOINED.test(text.slice(left.end, right.start)) &&
      TOGETHER.test(text.slice(right.end, end))
    if (joint)
      claims.push({ type: 'partners-with', source: left, target: right, passage, start, end, rule: 'named together' })
    if (!isThing(left) || !isThing(right)) continue
    const gap = text.slice(left.end, right.start)
    const after = text.slice(right.end, end)
    // a sign alone tells it only where the pair is the lead or the heading
    const lead = left.start - start <= 4
    const signed =
      SIGN.test(gap) &&
      (SAID.test(after.slice(0, 12)) || (lead && /^\s*[”"」』》*`]*\s*(?:$|[。.：:—–(（-])/u.test(after)))
    const fitted = PART.test(gap) && gap !== '' && FITTING.test(after)
    const inside = INSIDE.test(gap)
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
  return claims
}
