/** The English parser behind `Knowledge.subjectOf`: compromise, loaded only where an issue has English in it. */
import type { Issue } from '../records.js'
import type { Knowledge, SubjectReader } from '../lexicon/index.js'

/** How many clauses were parsed, for `--verbose`. */
export const parsed = { clauses: 0 }

interface Offset {
  readonly text: string
  readonly offset: { readonly start: number; readonly length: number }
}

/** The knowledge with a parser of English where any of the issues is not Chinese. */
export async function withSubjectReader(
  knowledge: Knowledge,
  issues: readonly Pick<Issue, 'language'>[],
): Promise<Knowledge> {
  if (issues.every(({ language }) => language === 'zh')) return knowledge
  const { default: nlp } = await import('compromise/three')
  const subjectOf: SubjectReader = (clause, verb) => {
    parsed.clauses++
    const verbs = nlp(clause).verbs()
    const at = (verbs.json({ offset: true }) as Offset[]).findIndex(
      ({ offset }) => offset.start <= verb && verb < offset.start + offset.length + 1,
    )
    if (at < 0) return undefined
    const [subject] = (verbs.eq(at) as typeof verbs).subjects().json({ offset: true }) as Offset[]
    return subject && { start: subject.offset.start, end: subject.offset.start + subject.offset.length }
  }
  return { ...knowledge, subjectOf }
}
