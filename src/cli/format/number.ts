/** Figures as people read them; the exact ones are in `--json`. */

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

/** `1,241`, `17,600,000`; with its unit where it has one: `79.6%`, `$50,000,000`, `1,633 elo`. */
export function figure(value: number, unit?: string | null): string {
  const text = grouped.format(value)
  if (!unit) return text
  if (unit === 'usd') return `$${text}`
  return unit === '%' ? `${text}%` : `${text} ${unit}`
}

/** `1 issue`, `2 issues`, `3 entities`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped.format(count)} ${count === 1 ? one : many}`

/** A ratio as `0.953`, or `–` where there is none. */
export const ratio = (value: number | null): string => (value === null ? '–' : value.toFixed(3))

/** `0.4 s`, `1 min 12 s`. */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 60) return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}
