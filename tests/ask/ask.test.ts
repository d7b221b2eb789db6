import { describe, expect, test } from 'vitest'
import { ask, askPrepared, nearestQuestions, Plan, prepareAsk } from '../../src/ask/index.js'
import { buildGraph } from '../../src/graph/index.js'
import { Answer, type AnswerItem } from '../../src/records.js'
import { fixture } from './fixture.js'
import { QUESTIONS } from './questions.js'
import { cues } from './support.js'

const graph = buildGraph(fixture)
const index = prepareAsk(graph, cues)

/** Answers in the short form of the questions. */
function short({ understood, answers }: Answer): string {
  if (understood === null) return 'what'
  const first = answers[0]
  if (!first) return 'nothing'
  const list = (each: (item: AnswerItem) => string): string => answers.map(each).sort().join(', ')
  switch (first.kind) {
    case 'entity':
      return `= ${list((item) => (item.kind === 'entity' ? item.name : '?'))}`
    case 'value':
      if (first.entity === null) return `# ${first.value}`
      return `~ ${list((item) => (item.kind === 'value' ? `${item.value} ${item.date}` : '?'))}`
    case 'issue':
      return `@ ${list((item) => (item.kind === 'issue' ? (item.date ?? item.id) : '?'))}`
    case 'path':
      return `> ${first.names.join(', ')}`
    case 'boolean':
      return first.value ? 'yes' : 'no'
    default:
      return 'C'
  }
}

const sorted = (expected: string): string =>
  /^[=~@] /u.test(expected) ? `${expected.slice(0, 2)}${expected.slice(2).split(', ').sort().join(', ')}` : expected

for (const [family, questions] of Object.entries(QUESTIONS))
  describe(family, () => {
    test.each(questions.map(([question, expected]) => ({ question, expected })))(
      '$question',
      ({ question, expected }) => {
        const answer = askPrepared(index, question)
        expect(short(answer)).toBe(sorted(expected))
        Answer.parse(answer)
        if (answer.understood !== null) Plan.parse(answer.understood)
        if (answer.answers.length > 0) expect(answer.evidence.length).toBeGreaterThan(0)
        for (const { issue, quote } of answer.evidence) {
          expect(graph.issue(issue)).toBeDefined()
          expect(quote).not.toBe('')
        }
        expect(answer.text).not.toBe('')
      },
    )
  })

describe('answers', () => {
  test('speak the language of the question', () => {
    expect(askPrepared(index, 'Who released Nimbus-3?').text).toBe('Who released Nimbus-3: Nimbus AI.')
    expect(askPrepared(index, 'Nimbus-3 是谁发布的').language).toBe('zh')
    expect(askPrepared(index, 'Nimbus-3 是谁发布的').text).toContain('Nimbus AI')
  })

  test('show the sentence that says so, with its link', () => {
    const [evidence, ...more] = askPrepared(index, 'Who acquired Pixel Foundry?').evidence
    expect(more).toEqual([])
    expect(evidence).toMatchObject({ issue: 'demo/2026-03-05', date: '2026-03-05', urls: ['https://example.org/deal'] })
    expect(evidence?.quote).toContain('Harbor Labs 收购 Pixel Foundry')
  })

  test('of several steps show every step', () => {
    const quotes = askPrepared(index, 'What has the company that bought Pixel Foundry released?').evidence.map(
      ({ quote }) => quote,
    )
    expect(quotes.some((quote) => quote.includes('收购'))).toBe(true)
    expect(quotes.some((quote) => quote.includes('HarborDesk'))).toBe(true)
  })

  test('to a no show what is stated instead', () => {
    const { evidence } = askPrepared(index, 'Did Nimbus AI acquire Pixel Foundry?')
    expect(evidence.map(({ quote }) => quote).join()).toContain('Harbor Labs 收购 Pixel Foundry')
  })

  test('are the same every time, and through ask', () => {
    const question = 'What did Nimbus AI release?'
    expect(ask(graph, question, { cues })).toEqual(askPrepared(index, question))
  })

  test('list disagreements between issues with both sides', () => {
    const { answers } = askPrepared(index, '各期之间有哪些互相矛盾的说法')
    expect(answers.every((item) => item.kind === 'conflict' && item.claims.length >= 2)).toBe(true)
    expect(answers.length).toBeGreaterThan(0)
    expect(short(askPrepared(index, 'Which issues disagree about Nimbus AI?'))).toMatch(/^(?:@|C|nothing)/u)
  })
})

describe('what is not understood', () => {
  test('is named, and near questions that have answers are offered', () => {
    const answer = askPrepared(index, 'Who released Frobnicator?')
    expect(answer.text).toContain('Frobnicator')
    const offered = [...answer.text.matchAll(/^- (.+)$/gmu)].map((match) => match[1]!)
    expect(offered).toHaveLength(3)
    for (const question of offered) expect(askPrepared(index, question).answers.length).toBeGreaterThan(0)
  })

  test('near questions keep the name that was asked about', () => {
    expect(
      nearestQuestions(index, 'please paint QuillPad', 'en').some((question) => question.includes('QuillPad')),
    ).toBe(true)
  })

  test('a misspelt name is read as the one it must mean, and the answer says so', () => {
    const answer = askPrepared(index, 'Who uses QuilPad?')
    expect(short(answer)).toBe('= Tramway')
    expect(answer.text).toContain('QuilPad')
    expect(answer.text).toContain('QuillPad')
  })

  test('a version that no issue has is never read as another', () => {
    for (const question of [
      'Nimbus-5 likes',
      'Who released Lantern 3.0?',
      'Lantern 2.5 谁发布的',
      'Sparrow-70B score on RiddleEval',
    ])
      expect(askPrepared(index, question).answers).toEqual([])
  })
})

test('a part of a name that only one thing has stands for it', () => {
  expect(short(askPrepared(index, 'Who released Lantern?'))).toBe('= Harbor Labs')
})

test('a name that the lexicon knows and no issue uses means the same thing', () => {
  const maker = fixture.entities.map((entity) =>
    entity.name === 'Harbor Labs' ? { ...entity, name: 'NVIDIA', aliases: [] } : entity,
  )
  const renamed = prepareAsk(buildGraph({ ...fixture, entities: maker }), cues)
  expect(short(askPrepared(renamed, '英伟达收购了谁'))).toBe('= Pixel Foundry')
})

test('an empty graph answers nothing and does not break', () => {
  const empty = prepareAsk(buildGraph({ entities: [], issues: [], merges: [] }), cues)
  for (const question of [
    'Who released Nimbus-3?',
    'How many issues are there?',
    '现在有多少期',
    'What did anyone release on Mar 3?',
  ])
    expect(askPrepared(empty, question).answers).toEqual([])
})
