/** Makers that release one thing together work together. */
import type { LocalClaim } from '../claim.js'
import { likelyType, type Name } from '../scope.js'
import { compareBy } from '../../text/order.js'

const isOrg = (name: Name): boolean => (name.known ? name.known.type === 'org' : likelyType(name)?.type === 'org')

/** partners-with for the organisations that stand side by side as makers of one thing. */
export function jointClaims(claims: readonly LocalClaim[]): LocalClaim[] {
  const joint: LocalClaim[] = []
  const users = new Set(claims.filter(({ type }) => type === 'uses').map(({ source }) => source))
  const released = claims.filter(
    // money and words come from several, too, and who uses a thing has not made it
    ({ type, source, rule }) =>
      type === 'released' && isOrg(source) && !/^ovs: (?:from|来自)$/u.test(rule) && !users.has(source),
  )
  for (const [index, left] of released.entries())
    for (const right of released.slice(index + 1)) {
      if (left.target !== right.target || left.passage !== right.passage || left.start !== right.start) continue
      const [a, b] = [left.source, right.source].sort(compareBy((name) => name.start)) as [Name, Name]
      if (a === b || (a.known !== undefined && a.known === b.known)) continue
      const gap = left.passage.text.slice(a.end, b.start)
      if (gap.length > 16 || !/^[^，。,.;；]*(?:[&＆+×、]|和|与|及|联合|携手|\band\b)[^，。.;；]*$/u.test(gap)) continue
      joint.push({ ...left, type: 'partners-with', source: a, target: b, rule: 'released together' })
    }
  return joint
}
