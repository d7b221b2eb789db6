/** What is extracted from a few lines of text, in plain words. */
import { extractIssue } from '../../src/extract/index.js'
import { readIssueText } from '../../src/issues/index.js'
import type { Extraction } from '../../src/records.js'
import { knowledge } from './knowledge.js'

const extract = (text: string): Extraction =>
  extractIssue(readIssueText({ id: 'test/issue', path: 'test/issue.md', text }), knowledge())

const sorted = (list: Iterable<string>): string[] => [...new Set(list)].sort()

/** `system @ benchmark = value unit #rank` for each result. */
export function results(text: string): string[] {
  const { claims, mentions } = extract(text)
  return sorted(
    claims
      .filter(({ type }) => type === 'scored-on')
      .map(({ source, target, value, unit, rank }) =>
        [
          `${mentions[source]!.name} @ ${mentions[target]!.name}`,
          ...(typeof value === 'number' ? [`= ${value}`] : []),
          ...(unit ? [unit] : []),
          ...(typeof rank === 'number' ? [`#${rank}`] : []),
        ].join(' '),
      ),
  )
}

/** `winner > loser`, with ` on benchmark` where one is named. */
export function wins(text: string): string[] {
  const { claims, mentions } = extract(text)
  return sorted(
    claims
      .filter(({ type }) => type === 'beats-on-benchmark')
      .map(({ source, target, benchmark }) => {
        const on = typeof benchmark === 'number' ? ` on ${mentions[benchmark]!.name}` : ''
        return `${mentions[source]!.name} > ${mentions[target]!.name}${on}`
      }),
  )
}

/** `thing metric value` for each figure. */
export function figures(text: string): string[] {
  const { figures: found, mentions } = extract(text)
  return sorted(found.map(({ entity, metric, value }) => `${mentions[entity]!.name} ${metric} ${value}`))
}
