/** Words of results and comparisons: `data/lexicon/cues/scores.yaml`. */
import { z } from 'zod'
import { escapePattern } from '../text/escape.js'

const words = z.array(z.string().min(1))

export const ScoreCuesFile = z.strictObject({
  source: z.string(),
  wins: z.strictObject({ zh: words, en: words }),
  losses: z.strictObject({ zh: words, en: words }),
  mild: words,
  better: words,
  even: words,
  hoped: words,
  supposed: words,
  measures: words,
  changeBefore: words,
  changeAfter: words,
  score: words,
  result: words,
  earned: words,
  units: z.strictObject({ elo: words, points: words }),
  ranks: z.strictObject({ first: words }),
  lower: words,
  errors: words,
})

/** One pattern; Latin words need boundaries. */
function pattern(list: readonly string[], flags = 'giu'): RegExp {
  const sorted = [...list].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const latin = sorted.filter((word) => /^[A-Za-z]/u.test(word)).map(escapePattern)
  const other = sorted.filter((word) => !/^[A-Za-z]/u.test(word)).map(escapePattern)
  const parts = [
    ...(other.length > 0 ? [other.join('|')] : []),
    ...(latin.length > 0 ? [`(?<![A-Za-z])(?:${latin.join('|')})(?![A-Za-z])`] : []),
  ]
  return new RegExp(parts.join('|'), flags)
}

export class ScoreCues {
  readonly wins: RegExp
  readonly losses: RegExp
  readonly mild: RegExp
  readonly better: RegExp
  readonly even: RegExp
  readonly hoped: RegExp
  readonly supposed: RegExp
  readonly measures: RegExp
  readonly changeBefore: RegExp
  readonly changeAfter: RegExp
  readonly score: RegExp
  readonly result: RegExp
  readonly earned: RegExp
  readonly elo: RegExp
  readonly points: RegExp
  readonly first: RegExp
  readonly lower: RegExp
  readonly errors: RegExp

  constructor(file: z.infer<typeof ScoreCuesFile>) {
    this.wins = pattern([...file.wins.zh, ...file.wins.en])
    this.losses = pattern([...file.losses.zh, ...file.losses.en])
    this.better = new RegExp(`^[^，。,.;；]{0,12}?(?:${file.better.map(escapePattern).join('|')})`, 'u')
    this.mild = pattern(file.mild)
    this.even = pattern(file.even)
    this.hoped = pattern(file.hoped)
    this.supposed = pattern(file.supposed)
    this.measures = pattern(file.measures)
    this.changeBefore = new RegExp(
      `(?:${file.changeBefore.map(escapePattern).join('|')})[\\s约近至达了到高\\u007e～]*$`,
      'iu',
    )
    this.changeAfter = new RegExp(`^\\s*(?:${file.changeAfter.map(escapePattern).join('|')})(?![A-Za-z])`, 'iu')
    this.score = pattern(file.score)
    this.result = pattern(file.result)
    this.earned = pattern(file.earned)
    this.elo = pattern(file.units.elo)
    this.points = new RegExp(`^\\s*(?:${file.units.points.map(escapePattern).join('|')})(?![A-Za-z钟之])`, 'iu')
    this.first = pattern(file.ranks.first)
    this.lower = pattern(file.lower)
    this.errors = pattern(file.errors)
  }
}
