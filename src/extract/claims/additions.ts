/** "另外还有 X", "外加 Hosted Shell 工具", "Plus GLM-OCR": one more thing of whom the story speaks. */
import type { LocalClaim } from '../claim.js'
import type { Name } from '../scope.js'
import type { Sentence } from './units.js'
import { mayBe } from './units.js'

const MORE =
  /(?:另外还有|此外还有|另有|还有|外加|加上|同期还发了|同期还发布了|同时还有|同步推出|一并推出|同时推出|同时发布|同时上线|同期上线的还有|一并公开|(?<![A-Za-z])(?:plus|also|alongside|alongside it|as well as|together with|along with|along with it came|followed by|with the news came)(?![A-Za-z]))(?:\s+(?:a|an|the|new|its|their|two|three|costlier|cheaper|smaller|larger|bigger|faster|\w+er)(?=\s)(?:\s+(?!(?:for|of|to|in|on|with|from|by|at)\s)[\w-]+){0,4}?|[\u4e00-\u9fff]{0,6}|\s)(?:\s*(?:called|named|dubbed))?\s*[“"「*`]*$/iu

/** "在 Responses API 中推出 Skills": where the thing just told of was launched. */
function placeOf({ passage, start }: LocalClaim, claims: readonly LocalClaim[]): Name | undefined {
  const placed = claims.find(
    (claim) =>
      claim.type === 'integrates-with' &&
      claim.passage === passage &&
      claim.start === start &&
      /^loc: 在/u.test(claim.rule),
  )
  return placed?.target
}

/** released claims for things that a clause only adds, by the makers of what the story told before. */
export function additionClaims(sentences: readonly Sentence[], claims: readonly LocalClaim[]): LocalClaim[] {
  const added: LocalClaim[] = []
  for (const { passage, start, end, clauses } of sentences) {
    const last = claims.findLast(
      (claim) => claim.type === 'released' && (claim.passage !== passage || claim.start <= start),
    )
    if (!last) continue
    for (const clause of clauses)
      for (const unit of clause.units) {
        if (!MORE.test(passage.text.slice(clause.start, unit.start))) continue
        if (clause.units.some((other) => other.names.some((name) => name.known?.type === 'org'))) continue
        const place = placeOf(last, claims)
        for (const name of unit.names) {
          if (!mayBe(name, ['model', 'product', 'benchmark']) || name === last.target) continue
          const told = { target: name, passage, start, end, rule: 'one more of its maker' }
          added.push({ type: 'released', source: last.source, ...told })
          if (place && place !== name && mayBe(name, ['product']))
            added.push({ type: 'integrates-with', source: place, ...told })
        }
      }
  }
  return added
}
