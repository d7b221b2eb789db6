/** The answer of a running Neo4j: the same query that `ask --cypher` prints, its rows read back as answers. */
import { isDeepStrictEqual } from 'node:util'
import { AnswerItem, type Answer } from '../records.js'
import type { Connection } from '../store/neo4j/index.js'
import { CommandError } from './errors.js'

/** Runs the answer's query; text and evidence stay where the server agrees, else the rows are listed. */
export async function askNeo4j(connection: Connection, answer: Answer): Promise<Answer> {
  if (answer.cypher === null) return answer
  const { runCypher } = await import('../store/neo4j/index.js')
  const { rows } = await runCypher(connection, answer.cypher.query, { params: answer.cypher.params })
  const answers = rows.map(itemOf)
  if (isDeepStrictEqual(answers, answer.answers)) return { ...answer, answers }
  return { ...answer, answers, text: answers.map((item) => JSON.stringify(item)).join('\n'), evidence: [] }
}

/** A row has a column for each field; a column that the answer's kind lacks is null. */
function itemOf(row: Readonly<Record<string, unknown>>): AnswerItem {
  const whole = AnswerItem.safeParse(row)
  if (whole.success) return whole.data
  const lacking = new Set(whole.error.issues.map(({ path }) => path[0]))
  const fields = Object.entries(row).filter(([name, value]) => value !== null || !lacking.has(name))
  const parsed = AnswerItem.safeParse(Object.fromEntries(fields))
  if (parsed.success) return parsed.data
  throw new CommandError(`the database gave a row that is no answer: ${JSON.stringify(row)}; push the graph again`)
}
