/** Linking across issues, measured by B-cubed over (issue, matched entity) items (ONTOLOGY 5). */
import type { LinkingScore, Miss } from '../records.js'
import { compareText } from '../text/order.js'
import { harmonic } from './tally.js'

/** One matched, scored entity in one issue. */
export interface LinkedItem {
  readonly issue: string
  /** Id that the extraction gave it. */
  readonly predicted: string
  /** Type and canonical name in gold. */
  readonly gold: string
}

function clusters(items: readonly LinkedItem[], key: 'predicted' | 'gold'): Map<string, LinkedItem[]> {
  const groups = new Map<string, LinkedItem[]>()
  for (const item of items) groups.set(item[key], [...(groups.get(item[key]) ?? []), item])
  return groups
}

/** B-cubed precision, recall and F1, and each cluster that was split or joined. */
export function scoreLinking(items: readonly LinkedItem[]): { score: LinkingScore; misses: Miss[] } {
  const predicted = clusters(items, 'predicted')
  const gold = clusters(items, 'gold')
  let precision = 0
  let recall = 0
  for (const item of items) {
    const own = predicted.get(item.predicted) ?? []
    const true_ = gold.get(item.gold) ?? []
    const both = own.filter((other) => other.gold === item.gold).length
    precision += both / own.length
    recall += both / true_.length
  }
  const mean = (sum: number): number | null => (items.length ? sum / items.length : null)
  const score = {
    precision: mean(precision),
    recall: mean(recall),
    f1: harmonic(mean(precision), mean(recall)),
    items: items.length,
  }
  return { score, misses: [...differing(gold, 'predicted', 'split'), ...differing(predicted, 'gold', 'joined')] }
}

/** Clusters of one side that hold more than one cluster of the other. */
function differing(groups: Map<string, LinkedItem[]>, other: 'predicted' | 'gold', kind: 'split' | 'joined'): Miss[] {
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([name, items]) => {
      const parts = clusters(items, other)
      if (parts.size < 2) return []
      const listed = [...parts].map(
        ([part, members]) => `${part} (${members.map((member) => member.issue).join(', ')})`,
      )
      const sides = other === 'predicted' ? [name, listed.join('; ')] : [listed.join('; '), name]
      return [
        {
          issue: items[0]!.issue,
          of: 'linking' as const,
          kind,
          type: (other === 'predicted' ? name : items[0]!.gold).split(' ', 1)[0] ?? '',
          gold: sides[0]!,
          predicted: sides[1]!,
          note: null,
          quote: null,
        },
      ]
    })
}
