/** What is said where a question was not understood. */
import type { AskIndex } from './prepare.js'
import { closeNames } from './read/names.js'
import type { Token } from './read/token.js'
import type { AnswerLanguage } from './words.js'

/** Every word is known, but not what is asked. */
function notAsked(names: readonly string[], zh: boolean): string {
  if (names.length === 0) return zh ? '没有看懂这个问题。' : 'I did not understand this question.'
  return zh
    ? `没有看懂这个问题：认得${names.map((name) => `“${name}”`).join('、')}，但不明白要问什么。`
    : `I did not understand this question: I know ${names.map((name) => `“${name}”`).join(', ')}, but not what is asked.`
}

/** The text where the question was not understood: what was not, what can be asked, the nearest questions. */
export function sayNotUnderstood(
  index: AskIndex,
  tokens: readonly Token[],
  near: readonly string[],
  language: AnswerLanguage,
): string {
  const zh = language === 'zh'
  const unknown = tokens.filter((token) => token.kind === 'unknown').map((token) => token.text)
  const known = tokens.flatMap((token) =>
    token.kind === 'name' ? token.entities.slice(0, 1).map(({ name }) => name) : [],
  )
  const meant = [
    ...new Set(
      unknown.flatMap((text) =>
        closeNames(text, index, 2)
          .slice(0, 2)
          .map((name) => name.entities[0]!.name),
      ),
    ),
  ]
  const lines = [
    unknown.length > 0
      ? zh
        ? `没有看懂这个问题：不认识${unknown.map((text) => `“${text}”`).join('、')}。`
        : `I did not understand this question: ${unknown.map((text) => `“${text}”`).join(', ')} ${unknown.length === 1 ? 'is' : 'are'} unknown to me.`
      : notAsked(known, zh),
  ]
  if (meant.length > 0) lines.push(zh ? `是不是想问：${meant.join('、')}？` : `Did you mean: ${meant.join(', ')}?`)
  lines.push(
    zh
      ? '可以问：谁发布了什么、集成、成绩与比较、哪几期提到、点赞下载等数字、某人某物是谁、两者的关联、收购投资合作与使用、矛盾的说法、话题。'
      : 'You can ask who released what, integrations, scores and comparisons, which issues mention something, figures such as likes, who or what something is, how two things are connected, acquisitions, investments, partners and users, contradictions, and topics.',
  )
  if (near.length > 0) lines.push(zh ? '例如：' : 'For example:', ...near.map((question) => `- ${question}`))
  return lines.join('\n')
}
