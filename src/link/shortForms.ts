/** Short forms that only other issues spell out: "Codex-Spark" where one GPT-5.3-Codex-Spark is known, "PersonaPlex" where one PersonaPlex 7B is. */
import type { Cluster } from './cluster.js'

const SIZE = /^a?\d+(?:\.\d+)?b$/u

const split = (key: string): { letters: string; numbers: string[] } => {
  const [letters, ...numbers] = key.split('|')
  return { letters: letters ?? '', numbers }
}

/** Further members beside the only one make the short name a line's, not that one's. */
const isLine = (short: Cluster, only: Cluster, clusters: readonly Cluster[]): boolean => {
  const { letters } = split(short.key)
  return clusters.some((other) => other !== short && other !== only && other.key.startsWith(letters))
}

/** Pairs (short, full) of clusters to join: each short form fits exactly one full name, and neither is known as two things. */
export function shortForms(clusters: readonly Cluster[]): [Cluster, Cluster][] {
  const byLetters = new Map<string, Cluster[]>()
  const members = clusters.filter(
    (cluster) =>
      cluster.family !== undefined || cluster.known.some(({ type }) => type === 'model') || cluster.key.includes('|'),
  )
  for (const cluster of members) {
    const { letters } = split(cluster.key)
    const there = byLetters.get(letters)
    if (there) there.push(cluster)
    else byLetters.set(letters, [cluster])
  }
  const pairs: [Cluster, Cluster][] = []
  for (const cluster of clusters) {
    const { letters, numbers } = split(cluster.key)
    if (numbers.length === 0) {
      const same = (byLetters.get(letters) ?? []).filter((other) => other !== cluster)
      const only = same.length === 1 ? same[0]! : undefined
      const sizes = only ? split(only.key).numbers : []
      if (
        only &&
        sizes.length > 0 &&
        sizes.every((size) => SIZE.test(size)) &&
        !cluster.known.some(({ tiers }) => (tiers ?? []).length > 0) &&
        !isLine(cluster, only, clusters)
      ) {
        pairs.push([cluster, only])
        continue
      }
    }
    if (cluster.known.length > 0 || cluster.family !== undefined || letters.length < 6) continue
    // the name must be built of several parts, or a single word would take in strangers
    if (![...cluster.fulls.keys()].some((full) => /[A-Za-z]-[A-Za-z]|[A-Za-z] [A-Z]/u.test(full))) continue
    const longer = members.filter(
      (other) =>
        other !== cluster &&
        other.family !== undefined &&
        split(other.key).letters.endsWith(letters) &&
        split(other.key).letters !== letters &&
        numbers.every((number) => split(other.key).numbers.includes(number)),
    )
    if (longer.length === 1) pairs.push([cluster, longer[0]!])
  }
  return pairs
}
