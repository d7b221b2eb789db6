/**
 * English clauses that a release verb selected and the frames left open: an object stands there, but no subject was found
 * ("the team at Arcee shipped Trinity Large"). A parser of English tells the verb's subject; it is slow, so it reads only
 * these single clauses.
 */
import type { Knowledge } from '../lexicon/index.js'
import type { EntityType } from '../ontology.js'
import { hasCjk } from '../text/fold.js'
import { mayBe, readSentences } from './claims/units.js'
import type { LocalClaim } from './claim.js'
import type { Scope } from './scope.js'

const MAKER: readonly EntityType[] = ['org', 'person']
const MADE: readonly EntityType[] = ['model', 'product', 'benchmark']

/** released claims of clauses without any so far; none where no parser is at hand. */
export function openClauseClaims(scope: Scope, claims: readonly LocalClaim[], knowledge: Knowledge): LocalClaim[] {
  const { subjectOf, relations } = knowledge
  if (!subjectOf) return []
  const found: LocalClaim[] = []
  for (const passage of scope.passages)
    for (const sentence of readSentences(passage)) {
      if (hasCjk(sentence.text) || claims.some((claim) => claim.passage === passage && claim.start === sentence.start))
        continue
      for (const clause of sentence.clauses) {
        const text = passage.text.slice(clause.start, clause.end)
        for (const match of relations.find(text)) {
          if (!match.cues.some(({ relation, order }) => relation === 'released' && order === 'svo')) continue
          const before = text.slice(0, match.start)
          if (before.search(relations.negation) >= 0 || before.search(relations.hearsay) >= 0) continue
          const object = clause.units.find(
            (unit) => unit.start >= clause.start + match.end && unit.names.some((name) => mayBe(name, MADE)),
          )
          const named = clause.units.filter((unit) => unit.end <= clause.start + match.start)
          if (!object || named.length === 0) continue
          const span = subjectOf(text, match.start)
          const subject =
            span && named.find((unit) => unit.start >= clause.start + span.start && unit.end <= clause.start + span.end)
          for (const source of subject?.names ?? [])
            for (const target of object.names)
              if (source.known && mayBe(source, MAKER) && mayBe(target, MADE))
                found.push({
                  type: 'released',
                  source,
                  target,
                  passage,
                  start: sentence.start,
                  end: sentence.end,
                  rule: `parsed: ${match.cues[0]!.text}`,
                })
        }
      }
    }
  return found
}
