/** Runs a plan on the graph in memory: answers in their order, with what the issues say to each. */
import type { Plan } from '../plan.js'
import type { AskIndex } from '../prepare.js'
import { ABOUT_SETS } from './about.js'
import { check, same, sameFigures } from './checks.js'
import { figures, scores } from './figures.js'
import { issues } from './issues.js'
import { path } from './path.js'
import { rank } from './rank.js'
import { counted, entityResult, evidenceFor, NONE, type Result, type Runner } from './result.js'
import { ordered } from './sets.js'
import { conflicts, topics } from './wholes.js'

const entities: Runner<'entities'> = (index, plan) =>
  entityResult(index, plan.of, ordered(index, plan.of).slice(0, plan.limit ?? Infinity))

const count: Runner<'count'> = (index, plan) => {
  const found = ordered(index, plan.of)
  return counted(index, plan.metric, found.length, evidenceFor(index, plan.of, found))
}

const about: Runner<'about'> = (index, plan) => {
  for (const set of [...ABOUT_SETS(plan.of, plan.where), plan.of]) {
    const found = ordered(index, set)
    if (found.length > 0) return entityResult(index, set, found)
  }
  return NONE
}

const RUNNERS: { [K in Plan['intent']]: Runner<K> } = {
  entities,
  count,
  rank,
  issues,
  figures,
  scores,
  path,
  check,
  same,
  sameFigures,
  about,
  conflicts,
  topics,
}

/** Runs a plan. No answer: the issues say nothing to it. */
export const runPlan = (index: AskIndex, plan: Plan): Result =>
  (RUNNERS[plan.intent] as Runner<typeof plan.intent>)(index, plan as never)

export type { Result }
