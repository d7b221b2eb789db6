/** `graph merges`: every merge of two written forms and the rule that did it. */
import type { MergeView } from '../../records.js'
import type { KnowledgeGraph } from '../knowledgeGraph.js'
import { refOf } from './refs.js'

/** By entity id, then form. */
export const listMerges = (graph: KnowledgeGraph): MergeView[] =>
  graph.entities.flatMap((entity) => entity.merges.map((merge) => ({ entity: refOf(entity), ...merge })))
