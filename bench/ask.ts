/**
 * How long `ask` takes in-process on a large graph: issues recombined from the stories of `data/issues`, and every sample
 * question asked of it in many forms. Usage: `tsx bench/ask.ts [ISSUES]`, 1,000 by default.
 */
import { cpus } from 'node:os'
import { askPrepared, prepareAsk } from '../src/ask/index.js'
import { loadAskCues } from '../src/cli/knowledge.js'
import { buildGraph } from '../src/graph/index.js'
import { SAMPLE_QUESTIONS } from '../tests/ask/samples.js'
import { recombined } from './recombined.js'
import { linkedSamples } from './samples.js'

const ROUNDS = 5
const wanted = Number(process.argv[2] ?? 1000)

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`

let from = performance.now()
const graph = buildGraph(recombined(linkedSamples(), wanted))
print(
  `${graph.issues.length} issues, ${graph.entities.length} entities, ${graph.relations.length} relations: built in ${seconds(from)} on ${cpus()[0]?.model ?? 'this machine'}`,
)
from = performance.now()
const index = prepareAsk(graph, loadAskCues())
print(`made ready in ${seconds(from)}`)

/** Questions outside what can be asked, with names misspelt or unknown: refusing must be quick too. */
const REFUSED = [
  'Who released Foobar-9?',
  'What will OpenAI release next year?',
  '今天天气怎么样',
  'Antropic 好用吗 please',
]

const times: { question: string; took: number; first: boolean }[] = []
for (let round = 0; round < ROUNDS; round++)
  for (const question of [...SAMPLE_QUESTIONS, ...REFUSED]) {
    const start = performance.now()
    askPrepared(index, question)
    times.push({ question, took: performance.now() - start, first: round === 0 })
  }

const ordered = times.map(({ took }) => took).sort((a, b) => a - b)
const at = (share: number): string =>
  ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))]!.toFixed(1)
print(`${times.length} questions: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms`)
const slowest = [...times].sort((a, b) => b.took - a.took)
for (const { question, took, first } of slowest.slice(0, 8))
  print(`${took.toFixed(1).padStart(7)} ms  ${question}${first ? '  (first time)' : ''}`)
