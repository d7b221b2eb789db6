/** Answers as a short sentence or list in the question's language. */
import type { AnswerItem, ClaimSide } from '../records.js'
import { explainPlan, metricWord, type AnswerLanguage } from './explain.js'
import type { Plan } from './plan.js'
import type { AskIndex } from './prepare.js'
import { closeNames } from './read/names.js'
import type { Token } from './read/token.js'
import type { Result } from './run/run.js'

/** More answers than this stand one a line. */
const IN_LINE = 4

const COUNTED: Readonly<Record<string, { en: [string, string]; zh: string }>> = {
  issues: { en: ['issue', 'issues'], zh: '期' },
  models: { en: ['model', 'models'], zh: '个模型' },
  orgs: { en: ['organisation', 'organisations'], zh: '家机构' },
  persons: { en: ['person', 'people'], zh: '人' },
  benchmarks: { en: ['benchmark', 'benchmarks'], zh: '个基准' },
  products: { en: ['product', 'products'], zh: '个产品' },
  topics: { en: ['topic', 'topics'], zh: '个话题' },
  conflicts: { en: ['conflict', 'conflicts'], zh: '处矛盾' },
  entities: { en: ['', ''], zh: '个' },
}

/** A number with its thousands parted, the same on every machine. */
export function sayNumber(value: number): string {
  const [whole = '', part] = String(value).split('.')
  if (!/^-?\d+$/u.test(whole)) return String(value)
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')
  return part === undefined ? parted : `${parted}.${part}`
}

function sayValue(value: number | null, unit: string | null | undefined, metric: string): string {
  if (value === null) return '–'
  if (unit === '%') return `${sayNumber(value)}%`
  if (unit === 'usd') return `$${sayNumber(value)}`
  if (metric === 'speedup') return `×${sayNumber(value)}`
  return unit ? `${sayNumber(value)} ${unit}` : sayNumber(value)
}

const full = (language: AnswerLanguage): string => (language === 'zh' ? '。' : '.')
const colon = (language: AnswerLanguage): string => (language === 'zh' ? '：' : ': ')

function sayList(head: string, names: readonly string[], language: AnswerLanguage): string {
  if (names.length <= IN_LINE)
    return `${head}${colon(language)}${names.join(language === 'zh' ? '、' : ', ')}${full(language)}`
  return [
    `${head}${language === 'zh' ? `（${names.length}）：` : ` (${names.length}):`}`,
    ...names.map((name) => `- ${name}`),
  ].join('\n')
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The sentences of a conflict, each once. */
const sayClaims = (claims: readonly ClaimSide[], language: AnswerLanguage): string[] => [
  ...new Set(
    claims.map(
      ({ date, quote }) =>
        `   ${date ?? (language === 'zh' ? '无日期' : 'undated')} ${quote.replace(/\s+/gu, ' ').slice(0, 160)}`,
    ),
  ),
]

function sayItems(index: AskIndex, plan: Plan, items: readonly AnswerItem[], language: AnswerLanguage): string {
  const zh = language === 'zh'
  const nameOf = (id: string | null): string => index.entities.get(id ?? '')?.name ?? id ?? ''
  const head = capital(explainPlan(plan, language))
  const first = items[0]!
  switch (first.kind) {
    case 'entity':
      return sayList(
        head,
        items.map((item) => (item.kind === 'entity' ? item.name : '')),
        language,
      )
    case 'boolean':
      if (plan.intent === 'check')
        return first.value
          ? zh
            ? '是。'
            : 'Yes.'
          : zh
            ? '不是：简报里的说法不同。'
            : 'No: the issues state something else.'
      return first.value ? (zh ? '是。' : 'Yes.') : zh ? '不是。' : 'No.'
    case 'issue':
      return sayList(
        head,
        items.map((item) =>
          item.kind === 'issue'
            ? [item.date ?? (zh ? '无日期' : 'undated'), item.id, item.title].filter((part) => part).join(' · ')
            : '',
        ),
        language,
      )
    case 'path':
      return `${head}${colon(language)}${first.names.join(' – ')}${full(language)}`
    case 'topic':
      return sayList(
        head,
        items.map((item) => (item.kind === 'topic' ? item.name : '')),
        language,
      )
    case 'conflict':
      return [
        `${head}${zh ? '：' : ':'}`,
        ...items.flatMap((item, at) =>
          item.kind === 'conflict' ? [`${at + 1}.`, ...sayClaims(item.claims, language)] : [],
        ),
      ].join('\n')
    case 'value': {
      if (first.entity === null) {
        const words = COUNTED[first.metric] ?? COUNTED['entities']!
        const value = first.value ?? 0
        return zh
          ? `${value} ${words.zh}。`
          : `${value}${words.en[0] === '' ? '' : ` ${words.en[value === 1 ? 0 : 1]}`}.`
      }
      return items
        .flatMap((item) => {
          if (item.kind !== 'value') return []
          const what = item.metric === 'score' ? nameOf(item.benchmark ?? null) : metricWord(item.metric, language)
          const rank = item.rank ? ` (#${item.rank})` : ''
          return [
            `${nameOf(item.entity)} · ${what}${colon(language)}${sayValue(item.value, item.unit, item.metric)}${rank}${item.date ? (zh ? `（${item.date}）` : ` (${item.date})`) : ''}`,
          ]
        })
        .join('\n')
    }
  }
}

function corrections(tokens: readonly Token[], language: AnswerLanguage): string {
  const read = tokens.flatMap((token) => {
    const [written, meant] =
      token.kind === 'name'
        ? [token.text, token.corrected]
        : token.kind === 'cue' && token.misspelt !== undefined
          ? [token.misspelt, token.text]
          : []
    if (meant === undefined) return []
    return [language === 'zh' ? `（把“${written}”读作 ${meant}）` : `(Read “${written}” as ${meant}.)`]
  })
  return read.length > 0 ? `\n${read.join('\n')}` : ''
}

/** The text of an answer. */
export const sayAnswers = (
  index: AskIndex,
  plan: Plan,
  result: Result,
  tokens: readonly Token[],
  language: AnswerLanguage,
): string => sayItems(index, plan, result.answers, language) + corrections(tokens, language)

/** The text where the question was understood and the issues say nothing to it. */
export const sayNothing = (plan: Plan, tokens: readonly Token[], language: AnswerLanguage): string =>
  (language === 'zh'
    ? `简报里没有相关说法。理解为：${explainPlan(plan, 'zh')}。`
    : `The issues say nothing about it. Understood as: ${explainPlan(plan, 'en')}.`) + corrections(tokens, language)

/** The text where the question was not understood: what was not, what can be asked, the nearest questions. */
export function sayNotUnderstood(
  index: AskIndex,
  tokens: readonly Token[],
  near: readonly string[],
  language: AnswerLanguage,
): string {
  const zh = language === 'zh'
  const unknown = tokens.filter((token) => token.kind === 'unknown').map((token) => token.text)
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
      : zh
        ? '没有看懂这个问题。'
        : 'I did not understand this question.',
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
