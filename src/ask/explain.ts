/** Plans in words, in both languages: for `--explain`, for the head of an answer, and for what nothing is known of. */
import { relationSpec, type RelationType } from '../ontology.js'
import type { EntitySet, IssueFilters, Plan, Range, Related } from './plan.js'
import { COUNTED_ENDS, metricWord, PHRASES, TOPICS, TYPES, type AnswerLanguage } from './words.js'

/** Metrics that count something. */
const COUNTS: ReadonlySet<string> = new Set(['likes', 'downloads', 'stars', 'users', 'parameters'])

const listOf = (parts: readonly string[], language: AnswerLanguage): string =>
  parts.join(language === 'zh' ? '、' : ', ')

function filterWords(where: IssueFilters, language: AnswerLanguage): string {
  if (where.length === 0) return ''
  const labels = listOf(
    where.map(({ label }) => label),
    language,
  )
  return language === 'zh' ? `（${labels}）` : ` (${labels})`
}

function rangeWords({ min, max, open }: Range, language: AnswerLanguage): string {
  const low = min === undefined ? '' : `${open ? '>' : '≥'} ${min}`
  const high = max === undefined ? '' : `${open ? '<' : '≤'} ${max}`
  return [low, high].filter((part) => part !== '').join(language === 'zh' ? '，' : ', ')
}

/** A set of entities in words. */
export function describeSet(set: EntitySet, language: AnswerLanguage): string {
  const zh = language === 'zh'
  switch (set.set) {
    case 'named':
      return listOf(set.names, language)
    case 'type': {
      const types = set.asked ?? set.types
      if (types.length > 3) return zh ? '任何实体' : 'anything'
      return listOf(
        types.map((type) => TYPES[type]?.[language] ?? type),
        language,
      )
    }
    case 'worded':
      return zh ? '大学与研究机构' : 'universities and institutes'
    case 'related':
      return describeRelated(set, language)
    case 'mentioned':
      return zh ? `被提到的${filterWords(set.where, language)}` : `mentioned${filterWords(set.where, language)}`
    case 'seen':
      return set.every
        ? zh
          ? '每期都出现'
          : 'in every issue'
        : zh
          ? `出现期数 ${rangeWords(set.issues, language)}`
          : `in ${rangeWords(set.issues, language)} issues`
    case 'observed':
      return `${metricWord(set.metric, language)} ${rangeWords(set.value, language)}${filterWords(set.where, language)}`
    case 'leading': {
      const most = set.most ? (zh ? '最多' : 'most') : zh ? '最少' : 'fewest'
      const among = describeSet(set.among, language)
      const metric = metricWord(set.metric, language)
      return zh ? `${among} 中${metric}${most}的` : `the one with ${most} ${metric} of ${among}`
    }
    case 'and':
      return describeAll(set.of, language)
    case 'or':
      return set.of.map((part) => describeSet(part, language)).join(zh ? '，或 ' : ' or ')
    case 'not':
      return zh ? `不含 ${describeSet(set.of, language)}` : `not ${describeSet(set.of, language)}`
  }
}

const flat = (parts: readonly EntitySet[]): EntitySet[] =>
  parts.flatMap((part) => (part.set === 'and' ? flat(part.of) : [part]))

/** Several conditions together: the kind after what it restricts, before the issues that count; then what is left out. */
function describeAll(parts: readonly EntitySet[], language: AnswerLanguage): string {
  const zh = language === 'zh'
  const all = flat(parts)
  const worded = all.some((part) => part.set === 'worded')
  const say = (wanted: (part: EntitySet) => boolean): string[] => [
    ...new Set(all.filter(wanted).map((part) => describeSet(part, language))),
  ]
  // a university is an organisation
  const kinds = say((part) => part.set === 'worded' || (part.set === 'type' && !(worded && part.types.includes('org'))))
  const given = say((part) => !['type', 'worded', 'not'].includes(part.set)).join(zh ? '，且' : ' and ')
  const out = say((part) => part.set === 'not')
    .map((text) => (zh ? `，${text}` : `, ${text}`))
    .join('')
  const kind = kinds.join(zh ? '、' : ', ')
  if (given === '' || kind === '') return `${given}${kind}${out}`
  return zh
    ? `${given.replace(/(?<=的)(?:一方|人)?((?:（[^（]*）)?)$/u, (_end, where: string) => kind + where)}${given.match(/的(?:一方|人)?(?:（[^（]*）)?$/u) ? '' : `的${kind}`}${out}`
    : `${given} (${kind})${out}`
}

function describeRelated(set: Related, language: AnswerLanguage): string {
  const zh = language === 'zh'
  const other =
    set.to === null
      ? zh
        ? '某一方'
        : set.end === 'target'
          ? 'anyone'
          : 'anything'
      : set.to.set === 'named'
        ? describeSet(set.to, language)
        : `[${describeSet(set.to, language)}]`
  const phrases =
    set.types.length > 3
      ? [zh ? '与 * 有关联的' : 'what is related to *']
      : phrasesOf(set.types).map(
          (type) =>
            PHRASES[type][
              set.end === 'target' && (type === 'made' || relationSpec(type).directed) ? 'target' : 'source'
            ][language],
        )
  const notes: string[] = []
  if (set.benchmark)
    notes.push(zh ? `在 ${describeSet(set.benchmark, language)} 上` : `on ${describeSet(set.benchmark, language)}`)
  if (set.about)
    notes.push(zh ? `关于 ${describeSet(set.about, language)}` : `about ${describeSet(set.about, language)}`)
  if (set.value) notes.push(rangeWords(set.value, language))
  if (set.wording)
    notes.push(
      zh
        ? `原句含“${set.wording[0] ?? ''}”等词`
        : `where the sentence says “${set.wording[set.wording.length - 1] ?? ''}” or the like`,
    )
  const named = (phrase: string): string => (zh && set.to === null ? phrase.replace(/^\* 的?/u, '') : phrase)
  const text = phrases.map((phrase) => named(phrase).replace('*', () => other)).join(zh ? '或' : ' or ')
  return `${text}${notes.length > 0 ? (zh ? `（${notes.join('，')}）` : `, ${notes.join(', ')}`) : ''}${filterWords(set.where, language)}`
}

/** Made by: released or created, in one word. */
const phrasesOf = (types: readonly RelationType[]): readonly (RelationType | 'made')[] =>
  types.includes('released') && types.includes('created')
    ? ['made', ...types.filter((type) => type !== 'released' && type !== 'created')]
    : types

const together = (sets: readonly EntitySet[], language: AnswerLanguage): string =>
  sets.map((set) => describeSet(set, language)).join(language === 'zh' ? ' 和 ' : ' and ')

/** What a plan asks, in one line. */
export function explainPlan(plan: Plan, language: AnswerLanguage): string {
  const zh = language === 'zh'
  switch (plan.intent) {
    case 'entities':
      return describeSet(plan.of, language)
    case 'count':
      return zh ? `数量：${describeSet(plan.of, language)}` : `number of: ${describeSet(plan.of, language)}`
    case 'rank':
      return describeRank(plan, language)
    case 'issues': {
      const parts = [
        ...(plan.mention.length > 0 ? [`${zh ? '提到 ' : 'mention '}${together(plan.mention, language)}`] : []),
        ...(plan.without.length > 0
          ? [`${zh ? '没有提到 ' : 'do not mention '}${together(plan.without, language)}`]
          : []),
        ...(plan.states
          ? [zh ? `说到${describeSet(plan.states, language)}` : `state ${describeSet(plan.states, language)}`]
          : []),
      ]
      const where = filterWords(plan.where, language)
      if (zh) {
        const pick = plan.pick === 'all' ? '' : plan.pick === 'first' ? '最早' : '最近'
        const of =
          parts.length > 0
            ? `${pick}${parts.join('，且')}`.replace(/(?<=[\w.+)])$/u, ' ') + '的'
            : pick === ''
              ? ''
              : `${pick}的`
        return `${of}简报${where}`
      }
      const pick = plan.pick === 'all' ? '' : `${plan.pick} of the `
      return `${pick}issues${parts.length > 0 ? ` that ${parts.join(' and ')}` : ''}${where}`
    }
    case 'figures':
      return `${describeSet(plan.of, language)}${zh ? ' 的' : ': '}${listOf(
        plan.metrics.map((metric) => metricWord(metric, language)),
        language,
      )}${filterWords(plan.where, language)}`
    case 'scores': {
      const who = describeSet(plan.of, language)
      const where = plan.benchmark === null ? '' : describeSet(plan.benchmark, language)
      return zh
        ? `${who} 的${where === '' ? '' : ` ${where} `}成绩${filterWords(plan.where, language)}`
        : `score of ${who}${where === '' ? '' : ` on ${where}`}${filterWords(plan.where, language)}`
    }
    case 'path':
      return zh
        ? `${describeSet(plan.from, language)} 与 ${describeSet(plan.to, language)} 的关联`
        : `how ${describeSet(plan.from, language)} and ${describeSet(plan.to, language)} are connected`
    case 'check':
      return zh
        ? `${describeSet(plan.is, language)} 是否属于：${describeSet(plan.in, language)}`
        : `whether ${describeSet(plan.is, language)} is among: ${describeSet(plan.in, language)}`
    case 'same':
      return zh
        ? `是否${plan.differ ? '不同' : '一致'}：${describeSet(plan.left, language)} / ${describeSet(plan.right, language)}`
        : `whether these ${plan.differ ? 'differ' : 'are the same'}: ${describeSet(plan.left, language)} / ${describeSet(plan.right, language)}`
    case 'sameFigures':
      return zh
        ? `${describeSet(plan.of, language)} 的${metricWord(plan.metric, language)}是否${plan.differ ? '不同' : '一致'}：${filterWords(plan.left, language)}${filterWords(plan.right, language)}`
        : `whether ${metricWord(plan.metric, language)} of ${describeSet(plan.of, language)} ${plan.differ ? 'differ' : 'are the same'}:${filterWords(plan.left, language)}${filterWords(plan.right, language)}`
    case 'about':
      return zh
        ? `${describeSet(plan.of, language)} 的出处、任职与作品`
        : `makers, employers and works of ${describeSet(plan.of, language)}`
    case 'conflicts':
      return `${zh ? '互相矛盾的说法' : 'statements that contradict each other'}${plan.about === null ? '' : `${zh ? '：' : ' about '}${describeSet(plan.about, language)}`}`
    case 'topics':
      return `${TOPICS[plan.trend ?? 'all'][language]}${plan.of === null ? '' : `${zh ? '：' : ' of '}${describeSet(plan.of, language)}`}${filterWords(plan.where, language)}`
  }
}

/** "Organisations with the most releases", 发布数最多的机构. */
function describeRank(
  { of, key, most, limit, skip }: Extract<Plan, { intent: 'rank' }>,
  language: AnswerLanguage,
): string {
  const zh = language === 'zh'
  const who = describeSet(of, language)
  const places = zh
    ? [skip > 0 ? `第 ${skip + 1} 名起` : '', limit > 1 ? `前 ${limit} 名` : '']
    : [skip > 0 ? `from place ${skip + 1}` : '', limit > 1 ? `top ${limit}` : '']
  const where = 'where' in key ? key.where.map(({ label }) => label) : []
  const notes = [...where, ...places.filter((part) => part !== '')]
  const noted = notes.length === 0 ? '' : zh ? `（${listOf(notes, 'zh')}）` : ` (${listOf(notes, 'en')})`
  if (key.by === 'firstSeen')
    return zh
      ? `首次出现${most ? '最晚' : '最早'}的${who}${noted}`
      : `${who} first mentioned ${most ? 'last' : 'first'}${noted}`
  if (key.by === 'issues')
    return zh
      ? `出现期数最${most ? '多' : '少'}的${who}${noted}`
      : `${who} mentioned in the ${most ? 'most' : 'fewest'} issues${noted}`
  if (key.by === 'related') {
    const counted = key.types.map((type) => COUNTED_ENDS[type][key.end === 'target' ? 'target' : 'source'][language])
    return zh
      ? `${counted.join('与')}最${most ? '多' : '少'}的${who}${noted}`
      : `${who} with the ${most ? 'most' : 'fewest'} ${counted.join(' and ')}${noted}`
  }
  const metric =
    key.by === 'metric'
      ? metricWord(key.metric, language)
      : `${key.benchmark === null ? '' : `${describeSet(key.benchmark, language)} `}${metricWord('score', language)}`
  const counts = key.by === 'metric' && COUNTS.has(key.metric)
  if (zh) return `${metric}最${most ? (counts ? '多' : '高') : counts ? '少' : '低'}的${who}${noted}`
  return `${who} with the ${most ? (counts ? 'most' : 'highest') : counts ? 'fewest' : 'lowest'} ${metric}${noted}`
}
