/** Asks the graph a question in Chinese or English. Right or silent: what is not understood is not answered. */
import type { Answer } from '../records.js'
import type { KnowledgeGraph } from '../graph/index.js'
import type { AskCues } from './cues.js'
import type { Plan } from './plan.js'
import { prepareAsk, type AskIndex } from './prepare.js'
import { compilePlan } from './cypher/compile.js'
import { sayAnswers, sayNothing } from './say.js'
import { sayNotUnderstood } from './sayRefusal.js'
import { nearestQuestions } from './suggest.js'
import { runPlan, type Result } from './run/run.js'
import { conflictsAbout } from './run/wholes.js'
import { understand } from './understand/understand.js'

const prepared = new WeakMap<KnowledgeGraph, WeakMap<AskCues, AskIndex>>()

/** A graph made ready for questions; made once for a graph and its cues. */
export function prepareOnce(graph: KnowledgeGraph, cues: AskCues): AskIndex {
  let byCues = prepared.get(graph)
  if (!byCues) prepared.set(graph, (byCues = new WeakMap()))
  let index = byCues.get(cues)
  if (!index) byCues.set(cues, (index = prepareAsk(graph, cues)))
  return index
}

/** The answer to a question over a graph. The first question of a graph also makes it ready (`prepareAsk`). */
export const ask = (graph: KnowledgeGraph, question: string, options: { readonly cues: AskCues }): Answer =>
  askPrepared(prepareOnce(graph, options.cues), question)

/**
 * The answer to a question, with evidence and with the Cypher that gives the same.
 * @param index a graph made ready by `prepareAsk`
 */
export function askPrepared(index: AskIndex, question: string): Answer {
  const { tokens, language, plans } = understand(question, index)
  const runs = plans.map((plan): { plan: Plan; result: Result } => ({ plan, result: { answers: [], evidence: [] } }))
  let chosen: { plan: Plan; result: Result } | undefined
  for (const run of runs) {
    const result = runPlan(index, run.plan)
    chosen ??= { plan: run.plan, result }
    if (result.answers.length === 0) continue
    chosen = { plan: run.plan, result }
    break
  }
  const base = { question, language } as const
  if (!chosen) {
    const near = nearestQuestions(index, question, language)
    return {
      ...base,
      understood: null,
      answers: [],
      text: sayNotUnderstood(index, tokens, near, language),
      evidence: [],
      cypher: null,
    }
  }
  const { plan, result } = chosen
  return {
    ...base,
    understood: plan,
    answers: result.answers,
    text:
      result.answers.length === 0
        ? sayNothing(plan, tokens, language)
        : sayAnswers(index, plan, result, tokens, language),
    evidence: result.evidence,
    cypher: compilePlan(plan, index.graph.name, plan.intent === 'conflicts' ? conflictsAbout(index, plan) : []),
  }
}
