/** Names as scoring compares them (ONTOLOGY 5): nothing but case, width, spacing, hyphens, quotes and brackets is forgiven. */

const DROPPED = /[\s\-_'"·•\u2010-\u2015‘’‚‛“”„‟()（）[\]【】《》「」]/gu

/** The form two names are compared in; empty for a name of nothing but marks. `.` and `+` stay. */
export const scoringKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(DROPPED, '')

/** Keys of all given names, each once, empty ones left out. */
export function scoringKeys(names: Iterable<string>): Set<string> {
  const keys = new Set<string>()
  for (const name of names) {
    const key = scoringKey(name)
    if (key) keys.add(key)
  }
  return keys
}
