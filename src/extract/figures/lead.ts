/** What a story's heading or bold lead names. */
import type { Name, Scope } from '../scope.js'

/** Names of a heading or bold lead that is nothing but a name, and who made it. */
export function leadNames(scope: Scope): readonly Name[] {
  const first = scope.passages[0]
  if (!first) return []
  const bold = first.block.marks.find(({ kind, start }) => kind === 'bold' && start <= 2)
  const end = first.heading ? first.text.length : (bold?.end ?? 0)
  const names = first.names.filter((name) => name.start < end)
  let rest = first.text.slice(0, end)
  for (const { text } of [...names, ...first.inner]) rest = rest.replace(text, '')
  return /^[\s\p{P}\p{S}]*(?:\b(?:by|from)\b|来自)?\s*[\w-]{0,16}[\s\p{P}\p{S}]*$/u.test(rest) ? names : []
}
