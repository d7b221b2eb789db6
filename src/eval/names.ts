/** Names as scoring compares them (ONTOLOGY 5): nothing but case, width, spacing, hyphens, quotes and brackets is forgiven. */
import { foldName } from '../text/fold.js'

/** Keys of all given names, each once, empty ones left out. */
export function scoringKeys(names: Iterable<string>): Set<string> {
  const keys = new Set<string>()
  for (const name of names) {
    const key = foldName(name)
    if (key) keys.add(key)
  }
  return keys
}
