import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { completions, prompt } from '../../src/cli/prompt.js'

const NAMES = ['Claude Code', 'Claude Sonnet 4.6', 'GLM-5', '智谱', '智谱清言']

/** Types into a prompt; what was asked, what was told, and what stood on the terminal. */
async function session(keys: readonly string[], slow = 0): Promise<{ asked: string[]; told: string[]; shown: string }> {
  const input = new PassThrough()
  const output = new PassThrough()
  let shown = ''
  output.on('data', (chunk: Buffer) => (shown += chunk.toString()))
  const asked: string[] = []
  const told: string[] = []
  const ended = prompt({
    input,
    output,
    terminal: true,
    names: NAMES,
    answer: async (question) => {
      await new Promise((done) => setTimeout(done, slow))
      if (question === 'fail') throw new Error('no\nserver')
      asked.push(question)
    },
    failed: (message) => told.push(message),
  })
  for (const key of keys) {
    input.write(key)
    await new Promise((done) => setTimeout(done, 5))
  }
  await ended
  return { asked, told, shown }
}

const [ENTER, TAB, UP, CTRL_C, CTRL_D] = ['\r', '\t', '\u001b[A', '\u0003', '\u0004']

describe('the prompt of graph ask', () => {
  it('asks until Ctrl-D, exit, or Ctrl-C on an empty line; empty lines are no questions', async () => {
    expect((await session(['one', ENTER, ENTER, 'two', ENTER, CTRL_D])).asked).toEqual(['one', 'two'])
    expect((await session(['one', ENTER, 'exit', ENTER])).asked).toEqual(['one'])
    expect((await session(['one', ENTER, CTRL_C])).asked).toEqual(['one'])
  })

  it('gives up a line on Ctrl-C, and goes on', async () => {
    expect((await session(['half a quest', CTRL_C, 'whole', ENTER, CTRL_D])).asked).toEqual(['whole'])
  })

  it('completes names with Tab, in the middle of a question too', async () => {
    expect((await session(['who released gl', TAB, '?', ENTER, CTRL_D])).asked).toEqual(['who released GLM-5?'])
    const { asked, shown } = await session(['谁用 claude', TAB, TAB, 'c', TAB, ENTER, CTRL_D])
    expect(asked).toEqual(['谁用 Claude Code'])
    expect(shown).toContain('Claude Sonnet 4.6')
  })

  it('brings earlier questions back', async () => {
    expect((await session(['one', ENTER, 'two', ENTER, UP, UP, ENTER, CTRL_D])).asked).toEqual(['one', 'two', 'one'])
  })

  it('answers pasted lines one after the other, and ends after the last', async () => {
    expect((await session(['one\rtwo\rthree\r', CTRL_D], 20)).asked).toEqual(['one', 'two', 'three'])
  })

  it('tells a failure in one line, and goes on', async () => {
    expect(await session(['fail', ENTER, 'one', ENTER, CTRL_D])).toMatchObject({ asked: ['one'], told: ['no server'] })
  })
})

describe('completion', () => {
  it('takes the longest end of the line that begins a name, at a word or anywhere in Chinese', () => {
    expect(completions(NAMES, 'what about Claude C')).toEqual([['Claude Code'], 'Claude C'])
    expect(completions(NAMES, '关于智')).toEqual([['智谱', '智谱清言'], '智'])
    expect(completions(NAMES, 'eagl')).toEqual([[], 'eagl'])
    expect(completions(NAMES, 'GLM-5 ')).toEqual([[], 'GLM-5 '])
  })
})
