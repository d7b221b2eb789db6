/** Counting right, predicted and expected things, in all and by type. */
import type { Score } from '../records.js'
import { compareText } from '../text/order.js'

export const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/** Harmonic mean of precision and recall; null where both are unknown, 0 where one is unknown or both are 0. */
export function harmonic(precision: number | null, recall: number | null): number | null {
  if (precision === null && recall === null) return null
  const sum = (precision ?? 0) + (recall ?? 0)
  return sum === 0 ? 0 : (2 * (precision ?? 0) * (recall ?? 0)) / sum
}

export interface Counts {
  right: number
  predicted: number
  gold: number
}

/** Micro-averaged: counts are added up over issues, ratios are taken at the end. */
export class Tally {
  private readonly total: Counts = { right: 0, predicted: 0, gold: 0 }
  private readonly types = new Map<string, Counts>()

  add(type: string, counts: Partial<Counts>): void {
    const own = this.types.get(type) ?? { right: 0, predicted: 0, gold: 0 }
    this.types.set(type, own)
    for (const count of [own, this.total]) {
      count.right += counts.right ?? 0
      count.predicted += counts.predicted ?? 0
      count.gold += counts.gold ?? 0
    }
  }

  merge(other: Tally): void {
    for (const [type, counts] of other.types) this.add(type, counts)
  }

  score(): Score {
    return scoreOf(this.total)
  }

  byType(): Record<string, Score> {
    const entries = [...this.types].sort(([a], [b]) => compareText(a, b))
    return Object.fromEntries(entries.map(([type, counts]) => [type, scoreOf(counts)]))
  }
}

function scoreOf(counts: Counts): Score {
  const precision = ratio(counts.right, counts.predicted)
  const recall = ratio(counts.right, counts.gold)
  return { precision, recall, f1: harmonic(precision, recall), ...counts }
}
