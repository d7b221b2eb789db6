/** Answers as a short sentence or list in the question's language. */
import { conflictView } from '../graph/index.js'
import type { AnswerItem, ConflictView, EntityNode } from '../records.js'
import { describeSet, explainPlan } from './explain.js'
import type { Plan } from './plan.js'
import type { AskIndex } from './prepare.js'
import type { Token } from './read/token.js'
import type { Result } from './run/run.js'
import { members, ordered } from './run/sets.js'
import { conflictsAbout } from './run/wholes.js'
import { metricWord, type AnswerLanguage, type Words } from './words.js'

/** More answers than this stand one a line. */
const IN_LINE = 4

/** How Chinese counts them. */
const MEASURES: Readonly<Record<string, string>> = { issues: '期', orgs: '家', persons: '人', conflicts: '处' }

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

function sayList(
  head: string,
  names: readonly string[],
  language: AnswerLanguage,
  { measure = '个', inLine = IN_LINE }: { measure?: string; inLine?: number } = {},
): string {
  if (names.length <= inLine)
    return `${head}${colon(language)}${names.join(language === 'zh' ? '、' : ', ')}${full(language)}`
  return [
    `${head}${language === 'zh' ? `，共 ${names.length} ${measure}：` : `, ${names.length} in all:`}`,
    ...names.map((name) => `- ${name}`),
  ].join('\n')
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What a conflict is about. */
function sayAbout({ kind, about, benchmark, metric }: ConflictView, language: AnswerLanguage): string {
  const zh = language === 'zh'
  const names = about.map(({ name }) => name).join(zh ? '、' : ', ')
  const on = benchmark ? (zh ? ` ${benchmark.name} ` : ` on ${benchmark.name}`) : ''
  const words: Record<ConflictView['kind'], Words> = {
    maker: { en: `who released ${names}`, zh: `${names} 的发布方` },
    score: { en: `score of ${names}${on}`, zh: `${names} 的${on}成绩` },
    figure: { en: `${metricWord(metric ?? '', 'en')} of ${names}`, zh: `${names} 的${metricWord(metric ?? '', 'zh')}` },
    partners: { en: `who worked together on ${names}`, zh: `${names} 的合作方` },
    win: { en: `which of ${names} is better${on}`, zh: `${names} 谁更强${on}` },
  }
  return words[kind][language]
}

/** What each side of a conflict states, with its date. */
function saySides({ sides, metric }: ConflictView, language: AnswerLanguage): string[] {
  const zh = language === 'zh'
  return sides.map(({ entities, value, unit, firstSeen }) => {
    const stated =
      value === null ? entities.map(({ name }) => name).join(zh ? '、' : ', ') : sayValue(value, unit, metric ?? '')
    return `   - ${firstSeen ?? (zh ? '无日期' : 'undated')}${colon(language)}${stated}`
  })
}

/** Who holds, or who does instead, behind yes and no. */
function sayCheck(
  index: AskIndex,
  plan: Extract<Plan, { intent: 'check' }>,
  yes: boolean,
  language: AnswerLanguage,
): string {
  const zh = language === 'zh'
  const listed = (of: readonly EntityNode[]): string => {
    const names = of.slice(0, IN_LINE).map(({ name }) => name)
    return names.join(zh ? '、' : ', ') + (of.length > IN_LINE ? '…' : full(language))
  }
  if (yes) {
    const holding = ordered(index, { set: 'and', of: [plan.is, plan.in] })
    return `${zh ? '是。' : 'Yes. '}${capital(describeSet(plan.in, language))}${colon(language)}${listed(holding)}`
  }
  const instead = plan.instead === null ? [] : ordered(index, plan.instead)
  const asked = members(index, plan.is)
  if (instead.length === 0 || instead.some(({ id }) => asked.has(id)))
    return zh ? '不是：简报里的说法不同。' : 'No: the issues state something else.'
  return zh ? `不是：简报里说的是 ${listed(instead)}` : `No: the issues name ${listed(instead)}`
}

/** Both sides behind yes and no. */
function saySame(
  index: AskIndex,
  { left, right }: Extract<Plan, { intent: 'same' }>,
  yes: boolean,
  language: AnswerLanguage,
): string {
  const zh = language === 'zh'
  const [one, other] = [left, right].map((set) =>
    ordered(index, set)
      .map(({ name }) => name)
      .join(zh ? '、' : ', '),
  )
  const verdict = yes ? (zh ? '是' : 'Yes') : zh ? '不是' : 'No'
  return `${verdict}${colon(language)}${one === other ? one : `${one} / ${other}`}${full(language)}`
}

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
      if (plan.intent === 'check') return sayCheck(index, plan, first.value, language)
      if (plan.intent === 'same') return saySame(index, plan, first.value, language)
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
        { measure: '期', inLine: 1 },
      )
    case 'path':
      return `${head}${colon(language)}${first.names.join(' – ')}${full(language)}`
    case 'topic':
      return sayList(
        head,
        items.map((item) => (item.kind === 'topic' ? item.name : '')),
        language,
      )
    case 'conflict': {
      const found = plan.intent === 'conflicts' ? conflictsAbout(index, plan) : []
      return [
        `${head}${zh ? '：' : ':'}`,
        ...found.flatMap((conflict, at) => {
          const view = conflictView(index.graph, conflict)
          return [`${at + 1}. ${capital(sayAbout(view, language))}`, ...saySides(view, language)]
        }),
      ].join('\n')
    }
    case 'value': {
      if (first.entity === null) {
        const words = MEASURES[first.metric] ?? '个'
        const value = first.value ?? 0
        const what = plan.intent === 'count' ? capital(describeSet(plan.of, language)) : head
        return `${what}${colon(language)}${sayNumber(value)}${zh ? ` ${words}` : ''}${full(language)}`
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
