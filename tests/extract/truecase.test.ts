import { describe, expect, it } from 'vitest'
import { readIssueText } from '../../src/issues/index.js'
import { extractIssue } from '../../src/extract/index.js'
import { isShouted, isWrittenSmall, withCapitals, withoutShouting } from '../../src/extract/truecase.js'
import { entitiesOf, knowledge } from '../support/knowledge.js'

const SMALL = `hello again. it was a long week and i read all of it for you.

- **[openai opened sora studio](https://example.com/a)** to everyone. it runs on sora 3 turbo now.
- [quellmark](https://quellmark.example) plugs into launchdarkly. no code needed.
- mira kovacs left nvidia. she will run quellmark from may on.
- cohere fixed its billing page. about time too.
- that was all for now. have a good weekend.
`
const block = (text: string) => ({ kind: 'paragraph' as const, text, marks: [] })
const read = (text: string) => readIssueText({ id: 'x/x', path: 'x.md', text })

describe('issues written without capitals', () => {
  it('are told from others by how their sentences begin', () => {
    expect(isWrittenSmall(read(SMALL))).toBe(true)
    expect(
      isWrittenSmall(
        read(SMALL.replace(/(^|[.]\s|[-] |\*\*\[|- \[)([a-z])/gmu, (_, a: string, b: string) => a + b.toUpperCase())),
      ),
    ).toBe(false)
    expect(isWrittenSmall(read('just one line. in small letters.'))).toBe(false)
  })

  it('name the same things as others do', () => {
    for (const name of ['org OpenAI', 'org NVIDIA', 'person Mira Kovacs', 'org Cohere', 'org LaunchDarkly'])
      expect(entitiesOf(SMALL)).toContain(name)
  })

  it('keep their length, and offsets that give back what is written', () => {
    for (const text of ['mira kovacs of nvidia tests vantabloom 2 and gemini 3.5 flash', "ﬁne's straße ıstanbul"])
      expect(withCapitals(text, block(text), knowledge())).toHaveLength(text.length)
    const issue = read(SMALL)
    for (const mention of extractIssue(issue, knowledge()).mentions)
      expect(mention.raw ?? mention.name).toBe(issue.text.slice(mention.start, mention.end))
  })
})

describe('shouted headlines', () => {
  it('are lines in capitals alone', () => {
    expect(isShouted('STARTUP VANTABLOOM RAISES $40M AGAIN')).toBe(true)
    expect(isShouted('Startup Vantabloom raises $40M again')).toBe(false)
    expect(isShouted('NVIDIA GPU')).toBe(false)
  })

  it('are read as sentences', () => {
    expect(withoutShouting('OPENAI SHIPS GPT-6 API WITH VANTABLOOM', knowledge())).toBe(
      'OpenAI ships GPT-6 API with Vantabloom',
    )
  })
})
