/**
 * `npm run train:relations -- GOLD ISSUES [GOLD ISSUES …]`: learns from annotated issues which traits of two names of a
 * story say that a relation holds between them, and writes `data/lexicon/cues/pairs.yaml`: numbers over traits, no names
 * and no sentences. `npm run train:relations -- data/gold data/issues` runs on what the package has. Names become unknown
 * by hiding parts of the lexicon. Prints how the weights do on publishers that they were not trained on, over what the
 * rules find. The same input gives the same weights.
 */
import { writeFileSync } from 'node:fs'
import { loadKnowledge } from '../src/cli/knowledge.js'
import { packagePath } from '../src/cli/packageFolder.js'
import { RELATION_TYPES } from '../src/ontology.js'
import { readAnnotated } from './annotated.js'
import { collect } from './relations/collect.js'
import { fit } from './relations/fit.js'
import { crossValidate } from './relations/validate.js'

/** beats-on-benchmark and scored-on come with figures, which the rules read. */
const LEFT_TO_RULES: ReadonlySet<string> = new Set(['beats-on-benchmark', 'scored-on'])
const ORDER = RELATION_TYPES.filter((type) => !LEFT_TO_RULES.has(type))
/** Shares of the lexicon to hide, with seeds. */
const HIDDEN = [
  [0, 0],
  [0.3, 11],
  [0.6, 13],
] as const
/** From here on at least every second further proposal is right on newsletters that were not trained on. */
const THRESHOLD = 0.5
const THRESHOLDS = { 'integrates-with': 0.55, 'works-at': 0.6, acquired: 0.7 } as const
/** Below this the rules are mostly wrong, for relations of which enough were found to tell. */
const DOUBT = { released: 0.1, 'integrates-with': 0.1, acquired: 0.1 } as const
/** Traits that say less than this of every relation are left out. */
const SLIGHT = 0.08
const FAINT = 0.015

const annotated = readAnnotated(process.argv.slice(2))
const { knowledge } = loadKnowledge()
const pairs = collect(annotated, HIDDEN, ORDER, knowledge)
process.stdout.write(`${pairs.length} pairs of ${annotated.length} issues\n${crossValidate(pairs, annotated, ORDER)}\n`)
const weights = fit(pairs, ORDER)
/** What rounds to next to nothing says nothing. */
const round = (value: number): number => (Math.abs(value) < FAINT ? 0 : Math.round(value * 100) / 100)
const table = (chances: Readonly<Record<string, number>>): string =>
  `{ ${Object.entries(chances)
    .map(([type, chance]) => `${type}: ${chance}`)
    .join(', ')} }`
const rows = [...weights].map(([trait, row]) => [trait, row.map(round)] as const)
writeFileSync(
  packagePath('data', 'lexicon', 'cues', 'pairs.yaml'),
  [
    '# How much each trait of two names says for each relation. Written by `npm run train:relations`; do not edit.',
    `source: Trained by scripts/trainRelations.ts on ${annotated.length} annotated issues.`,
    `threshold: ${THRESHOLD}`,
    `thresholds: ${table(THRESHOLDS)}`,
    `doubt: ${table(DOUBT)}`,
    `order: [${ORDER.join(', ')}]`,
    'weights:',
    ...rows
      .filter(([, row]) => row.some((value) => Math.abs(value) >= SLIGHT))
      .map(([trait, row]) => `  ${JSON.stringify(trait)}: [${row.join(', ')}]`),
    '',
  ].join('\n'),
)
