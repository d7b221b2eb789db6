import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { askPrepared, prepareAsk } from '../../src/ask/index.js'
import { buildGraph } from '../../src/graph/index.js'
import { hasShared, seedsOracle, SHARED } from '../support/oracle.js'
import { cues, wrong, type Expected } from './support.js'

interface Example {
  id: string
  question: string
  expect: Expected
}

describe.skipIf(!hasShared)(
  'the examples over the five seeds, with gold as extraction (skipped without ../shared)',
  () => {
    const examples = hasShared ? (JSON.parse(readFileSync(join(SHARED, 'questions.json'), 'utf8')) as Example[]) : []
    const index = hasShared ? prepareAsk(buildGraph(seedsOracle(true)), cues) : undefined

    test.each(examples)('$id $question', ({ question, expect: expected }) => {
      expect(wrong(index!, askPrepared(index!, question), expected)).toBeUndefined()
    })
  },
)
