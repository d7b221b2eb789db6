/** Cues of the project, examples with expected answers, and their comparison. */
import { loadAskCues } from '../../src/cli/knowledge.js'
import { foldName } from '../../src/text/fold.js'
import type { AskIndex } from '../../src/ask/prepare.js'
import type { Answer } from '../../src/records.js'

export const cues = loadAskCues()

interface ExpectedValue {
  entity: string
  metric: string
  benchmark?: string
  date: string | null
  value: number
  unit?: string
}

export interface Expected {
  kind: 'entities' | 'issues' | 'number' | 'values' | 'path' | 'boolean' | 'none'
  names?: string[]
  accept?: string[]
  dates?: string[]
  files?: string[]
  value?: number | boolean
  values?: ExpectedValue[]
  ends?: string[]
  via?: string[]
  acceptNone?: boolean
}

/** What is wrong with an answer, or undefined where it is as expected. */
export function wrong(index: AskIndex, answer: Answer, expect: Expected): string | undefined {
  const { answers } = answer
  if (answers.length > 0 && answer.evidence.length === 0) return 'no evidence'
  const shown = JSON.stringify(answers.map((item) => ('name' in item ? item.name : item)))
  const bad = (ok: boolean): string | undefined => (ok ? undefined : shown)
  const nameOf = (id: string | null | undefined): string => foldName(index.entities.get(id ?? '')?.name ?? '')
  const subset = (a: Set<string>, b: Set<string>): boolean => [...a].every((item) => b.has(item))
  if (expect.acceptNone && answers.length === 0) return undefined
  switch (expect.kind) {
    case 'none':
      return bad(answers.length === 0)
    case 'entities': {
      if (answers.some((item) => item.kind !== 'entity')) return shown
      const got = new Set(answers.map((item) => (item.kind === 'entity' ? foldName(item.name) : '')))
      const names = new Set((expect.names ?? []).map(foldName))
      return bad(subset(names, got) && subset(got, new Set([...names, ...(expect.accept ?? []).map(foldName)])))
    }
    case 'issues': {
      const got = new Set(answers.map((item) => (item.kind === 'issue' ? (item.path.split('/').pop() ?? '') : '?')))
      const files = new Set(expect.files ?? [])
      return bad(subset(files, got) && subset(got, files))
    }
    case 'number':
      return bad(
        answers.length === 1 &&
          answers[0]!.kind === 'value' &&
          answers[0]!.entity === null &&
          answers[0]!.value === expect.value,
      )
    case 'boolean':
      return bad(answers.length === 1 && answers[0]!.kind === 'boolean' && answers[0]!.value === expect.value)
    case 'values': {
      const key = (
        entity: string,
        metric: string,
        benchmark: string,
        value: number | null,
        date: string | null | undefined,
      ): string => [entity, metric, benchmark, value, date].join('|')
      const got = new Set(
        answers.map((item) =>
          item.kind === 'value'
            ? key(nameOf(item.entity), item.metric, nameOf(item.benchmark), item.value, item.date)
            : '?',
        ),
      )
      const want = new Set(
        (expect.values ?? []).map((item) =>
          key(foldName(item.entity), item.metric, foldName(item.benchmark ?? ''), item.value, item.date),
        ),
      )
      return bad(subset(want, got) && subset(got, want))
    }
    case 'path': {
      const item = answers[0]
      if (answers.length !== 1 || item?.kind !== 'path') return shown
      const names = item.names.map(foldName)
      const ends = (expect.ends ?? []).map(foldName)
      return bad(
        ends.every((end) => names[0] === end || names[names.length - 1] === end) &&
          (expect.via ?? []).every((via) => names.includes(foldName(via))),
      )
    }
  }
}
