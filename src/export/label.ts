/** Short readable name of a node, for drawings and lists. */
import type { NodeAttributes } from '../records.js'

const LONGEST = 80

/** Cut to `longest` UTF-16 units with an ellipsis, never inside a surrogate pair. */
export function shorten(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text
  return text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/u, '') + '…'
}

function nameOf(node: NodeAttributes): string {
  if (node.kind === 'issue') return node.title ?? node.id
  if (node.kind === 'story') return node.title ?? node.text
  if (node.kind === 'observation') return `${node.metric} ${node.value}`
  return node.name
}

/** An entity's or topic's name, a title, or what stands for one; one line. */
export const labelOf = (node: NodeAttributes): string => shorten(nameOf(node).replace(/\s+/gu, ' ').trim())
