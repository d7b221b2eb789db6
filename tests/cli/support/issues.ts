/** Small issues of our own, with names that the lexicon knows. */

export const MONDAY = `# AI Daily 2026-02-16

## Models

- **Zhipu AI releases GLM-5**: Zhipu AI released GLM-5 on Monday. The model scored 77.8% on SWE-bench Verified. [Details](https://example.org/glm5)
- **Cursor adds Claude Sonnet 4.6**: Claude Sonnet 4.6 is now available in Cursor. [Notes](https://example.org/cursor)
`

export const TUESDAY = `# AI 日报 2026-02-17

## 模型

- **OpenAI 发布 GPT-5.3**：OpenAI 周二发布了 GPT-5.3。[链接](https://example.org/gpt)
- **GLM-5 登陆 Hugging Face**：智谱的 GLM-5 已上线 Hugging Face，获得 1241 个点赞。[链接](https://example.org/hf)
`

export const WEDNESDAY = `# AI Daily 2026-02-18

- **Anthropic ships Claude Code update**: Anthropic launched an update of Claude Code. [Notes](https://example.org/cc)
`
