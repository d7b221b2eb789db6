/** `graph conflicts`: sides that cannot all be right, with names and sentences. */
import type { ClaimSide, ConflictView } from '../../records.js'
import type { Conflict, ConflictClaim, Side } from '../conflicts/conflict.js'
import { findConflicts } from '../conflicts/findConflicts.js'
import { span } from '../dates.js'
import type { KnowledgeGraph } from '../knowledgeGraph.js'
import { refById } from './refs.js'

export const listConflicts = (graph: KnowledgeGraph): ConflictView[] =>
  findConflicts(graph).map((conflict) => conflictView(graph, conflict))

/** A conflict found by `findConflicts`, ready to print. */
export function conflictView(graph: KnowledgeGraph, conflict: Conflict): ConflictView {
  const { benchmark } = conflict
  return {
    id: conflict.id,
    kind: conflict.kind,
    about: conflict.about.map((id) => refById(graph, id)),
    benchmark: benchmark !== undefined && graph.entity(benchmark) ? refById(graph, benchmark) : null,
    metric: conflict.metric ?? null,
    sides: conflict.sides.map((side) => {
      const seen = span(side.claims.map(({ evidence }) => graph.dateOf(evidence.issue)))
      return {
        entities: side.entities.map((id) => refById(graph, id)),
        value: side.value ?? null,
        unit: side.unit ?? null,
        firstSeen: seen.firstSeen ?? null,
        lastSeen: seen.lastSeen ?? null,
        claims: side.claims.map((claim) => claimSide(graph, side, claim)),
      }
    }),
  }
}

function claimSide(graph: KnowledgeGraph, side: Side, { relation, evidence }: ConflictClaim): ClaimSide {
  return {
    source: relation?.source ?? side.entities[0]!,
    type: relation?.type ?? 'observation',
    target: relation?.target ?? null,
    value: relation?.value ?? side.value ?? null,
    unit: relation?.unit ?? side.unit ?? null,
    issue: evidence.issue,
    date: graph.dateOf(evidence.issue),
    quote: evidence.quote,
    urls: evidence.urls,
  }
}
