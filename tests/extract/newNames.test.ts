import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/cli/knowledge.js'
import { extractIssue } from '../../src/extract/index.js'
import { readIssueText } from '../../src/issues/index.js'
import { spellingOf } from '../../src/lexicon/index.js'
import { linkExtractions } from '../../src/link/index.js'

const { knowledge } = loadKnowledge()
const idsOf = (text: string): string[] =>
  linkExtractions([extractIssue(readIssueText({ id: 'a/b', path: 'b.md', text }), knowledge)], knowledge).entities.map(
    ({ id }) => id,
  )

describe('editions', () => {
  it('share the first words of the name before', () => {
    const ids = idsOf('OpenAI released GPT-5.9 mini and nano today.')
    expect(ids).toContain('model:gpt-5.9-mini')
    expect(ids).toContain('model:gpt-5.9-nano')
  })

  it('may be a tier with a version of its own', () => {
    expect(idsOf('Magistral Large 2, a reasoning model, is out.')).toContain('model:magistral-large-2')
  })

  it('go by a bare version where one family is numbered so', () => {
    expect(idsOf('Midjourney V12 is out. It still reads the style files of V11.')).toContain('model:midjourney-v11')
  })
})

describe('persons', () => {
  it('are told by a manner and a verb of speech, and by whom they are listed with', () => {
    const ids = idsOf('知名作家柳承砚一针见血地指出，工具并不重要。\n\n这家公司由温若岚和柳承砚共同创办。')
    expect(ids).toContain('person:柳承砚')
    expect(ids).toContain('person:温若岚')
  })

  it('end before a possessive and the verb of a headline', () => {
    expect(idsOf('Said Priyanka Velloor’s colleague: the model works. Priyanka Velloor says so too.')).toContain(
      'person:priyanka-velloor',
    )
  })
})

describe('accounts', () => {
  it('are persons where a sentence speaks of them, and cite in brackets', () => {
    const ids = idsOf('@mira_quell: "the plan mode is great". A tip for all (@other_one).')
    expect(ids).toContain('person:mira-quell')
    expect(ids).not.toContain('person:other-one')
  })
})

describe('new names', () => {
  it('are told by the noun that they are called by', () => {
    expect(idsOf('Each request goes to a reviewing agent named Corvane before a human sees it.')).toContain(
      'product:corvane',
    )
    expect(idsOf('They will train a model for plant simulation, to be called Verdandine.')).toContain(
      'model:verdandine',
    )
  })

  it('run on to the size that closes them', () => {
    expect(idsOf('NVIDIA released gpt-oss-meadow-88B today.')).toContain('model:gpt-oss-meadow-88b')
  })

  it('stand in quotation marks behind what they are', () => {
    expect(idsOf('蚂蚁集团的理财助理“蚁小福”今天上线。')).toContain('product:蚁小福')
  })
})

describe('places and qualities', () => {
  it('are no entities', () => {
    const ids = idsOf('The lab in Trondheim wrote AI-resistant questions. Pre-orders open in Wrocław on Monday.')
    expect(ids.filter((id) => /trondheim|wroc|resistant|orders/iu.test(id))).toEqual([])
  })
})

describe('spelling', () => {
  it('tells types by the words and endings of known names', () => {
    const spelling = spellingOf(knowledge.lexicon)
    expect(spelling.like('Corvid Labs')?.type).toBe('org')
    expect(spelling.like('MarginBench')?.type).toBe('benchmark')
    expect(spelling.like('Katarzyna Nowak')?.type).toBe('person')
  })
})
