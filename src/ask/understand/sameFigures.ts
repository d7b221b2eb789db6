/** Whether issues give the same figure of a thing. */
import type { Metric } from '../../ontology.js'
import type { Plan } from '../plan.js'
import { finished as done, union } from './parts.js'
import type { Question, SetItem } from './question.js'

export function sameFigures(q: Question, metric: Metric, given: readonly SetItem[]): Plan[] {
  const differ = !q.take('op:same')
  q.take('op:differ', 'op:conflict', 'op:both', 'kind:issue', 'wh:how', 'op:mention', 'op:trend', 'wh:what', 'op:more')
  const filters = q.whens.map((item) => item.filter)
  if (!done(q) || given.length === 0) return []
  if (filters.length === 2)
    return [{ intent: 'sameFigures', of: union(given), metric, left: [filters[0]!], right: [filters[1]!], differ }]
  return filters.length === 0
    ? [
        {
          intent: 'conflicts',
          about: union(given),
          where: [],
          check: differ ? 'differ' : 'agree',
          count: false,
          issues: false,
        },
      ]
    : []
}
