import { describe, expect, it } from 'vitest'
import { figures, results, wins } from '../support/extracted.js'

const ACROSS = `## Devstral 2 benchmarks

| Benchmark | Devstral 2 | GPT-5.2 |
| --- | --- | --- |
| SWE-bench Verified | 72.2% | 80.0% |
| LiveCodeBench | 61.9% | 61.9% |
`
const DOWN = `## 模型对比

| 模型 | SWE-bench Verified | HLE | 参数 | 上下文 |
| --- | --- | --- | --- | --- |
| GLM-5 | 77.8 | - | 744B | 200K |
| Kimi K2.5 | 76.8 | 50.2 | 1T | 256K |
`

describe('tables', () => {
  it('reads systems in the header', () => {
    expect(results(ACROSS)).toEqual([
      'Devstral 2 @ LiveCodeBench = 61.9 %',
      'Devstral 2 @ SWE-bench Verified = 72.2 %',
      'GPT-5.2 @ LiveCodeBench = 61.9 %',
      'GPT-5.2 @ SWE-bench Verified = 80 %',
    ])
    expect(wins(ACROSS)).toEqual(['GPT-5.2 > Devstral 2 on SWE-bench Verified'])
  })

  it('reads systems in the first column, and columns of figures', () => {
    expect(results(DOWN)).toEqual([
      'GLM-5 @ SWE-bench Verified = 77.8',
      'Kimi K2.5 @ HLE = 50.2',
      'Kimi K2.5 @ SWE-bench Verified = 76.8',
    ])
    expect(figures(DOWN)).toEqual([
      'GLM-5 context 200000',
      'GLM-5 parameters 744000000000',
      'Kimi K2.5 context 256000',
      'Kimi K2.5 parameters 1000000000000',
    ])
  })

  it('reads a ranking whose benchmark stands in the heading', () => {
    const text = `## Text Arena

| Rank | Model | Score |
| --- | --- | --- |
| 1 | Claude Opus 4.6 | 1504 |
| 2 | Gemini 3.1 Pro | 1500 |
`
    expect(results(text)).toEqual(['Claude Opus 4.6 @ Text Arena = 1504 #1', 'Gemini 3.1 Pro @ Text Arena = 1500 #2'])
  })

  it('compares only with the story’s own where there are more than six', () => {
    const names = ['GPT-5.2', 'Claude Opus 4.6', 'Gemini 3.1 Pro', 'Kimi K2.5', 'GLM-5', 'DeepSeek V3.2', 'Qwen3-Max']
    const rows = names.map((name, index) => `| ${name} | ${90 - index}% |`).join('\n')
    const found = wins(`## GLM-5 tested\n\n| Model | HLE |\n| --- | --- |\n${rows}\n`)
    expect(found).toHaveLength(6)
    expect(found.every((line) => line.includes('GLM-5'))).toBe(true)
  })
})
