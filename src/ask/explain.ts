/** Plans in words, in both languages: for `--explain`, for the head of an answer, and for what nothing is known of. */
import { relationSpec, type RelationType } from '../ontology.js'
import type { EntitySet, IssueFilters, Plan, Range, Related } from './plan.js'

export type AnswerLanguage = 'zh' | 'en'
type Words = Readonly<Record<AnswerLanguage, string>>

/** How a relation reads from either end; `*` stands for the other. */
const PHRASES: Readonly<Record<RelationType, { source: Words; target: Words }>> = {
  released: {
    source: { en: 'who released *', zh: '发布 * 的一方' },
    target: { en: 'what * released', zh: '* 发布的' },
  },
  'integrates-with': {
    source: { en: 'what integrates with *', zh: '与 * 集成的' },
    target: { en: 'what integrates with *', zh: '与 * 集成的' },
  },
  'beats-on-benchmark': {
    source: { en: 'what beats *', zh: '超过 * 的' },
    target: { en: 'what * beats', zh: '* 超过的' },
  },
  'scored-on': {
    source: { en: 'what was scored on *', zh: '在 * 上有成绩的' },
    target: { en: 'what * was scored on', zh: '* 有成绩的基准' },
  },
  'variant-of': {
    source: { en: 'variants of *', zh: '* 的变体' },
    target: { en: 'what * is a variant of', zh: '* 所属的系列' },
  },
  'works-at': {
    source: { en: 'who works at *', zh: '任职于 * 的人' },
    target: { en: 'where * works', zh: '* 任职的机构' },
  },
  created: { source: { en: 'who created *', zh: '创造 * 的人' }, target: { en: 'what * created', zh: '* 创造的' } },
  'partners-with': {
    source: { en: 'partners of *', zh: '* 的合作方' },
    target: { en: 'partners of *', zh: '* 的合作方' },
  },
  acquired: {
    source: { en: 'who acquired *', zh: '收购 * 的一方' },
    target: { en: 'what * acquired', zh: '* 收购的' },
  },
  'invested-in': {
    source: { en: 'who invested in *', zh: '投资 * 的一方' },
    target: { en: 'what * invested in', zh: '* 投资的' },
  },
  uses: { source: { en: 'who uses *', zh: '使用 * 的一方' }, target: { en: 'what * uses', zh: '* 使用的' } },
}

const TYPES: Readonly<Record<string, Words>> = {
  model: { en: 'models', zh: '模型' },
  org: { en: 'organisations', zh: '机构' },
  person: { en: 'people', zh: '人物' },
  benchmark: { en: 'benchmarks', zh: '基准' },
  product: { en: 'products', zh: '产品' },
}

const METRIC_WORDS: Readonly<Record<string, Words>> = {
  likes: { en: 'likes', zh: '点赞' },
  downloads: { en: 'downloads', zh: '下载' },
  stars: { en: 'stars', zh: '星标' },
  users: { en: 'users', zh: '用户' },
  parameters: { en: 'parameters', zh: '参数' },
  context: { en: 'context', zh: '上下文' },
  price: { en: 'price', zh: '价格' },
  valuation: { en: 'valuation', zh: '估值' },
  funding: { en: 'funding', zh: '融资' },
  revenue: { en: 'revenue', zh: '营收' },
  speedup: { en: 'speedup', zh: '提速' },
  score: { en: 'score', zh: '成绩' },
}

export const metricWord = (metric: string, language: AnswerLanguage): string =>
  METRIC_WORDS[metric]?.[language] ?? metric

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
      return zh ? `不含${describeSet(set.of, language)}` : `not ${describeSet(set.of, language)}`
  }
}

/** Several conditions together: the kind after what it restricts. */
function describeAll(parts: readonly EntitySet[], language: AnswerLanguage): string {
  const zh = language === 'zh'
  const kinds = parts.filter((part) => part.set === 'type').map((part) => describeSet(part, language))
  const rest = parts.filter((part) => part.set !== 'type').map((part) => describeSet(part, language))
  if (rest.length === 0) return kinds.join(zh ? '、' : ', ')
  const text = rest.join(zh ? '，且' : ' and ')
  return kinds.length === 0 ? text : zh ? `${text}${kinds.join('、')}` : `${kinds.join(', ')}: ${text}`
}

function describeRelated(set: Related, language: AnswerLanguage): string {
  const zh = language === 'zh'
  const other =
    set.to === null
      ? zh
        ? '任何一方'
        : 'anything'
      : set.to.set === 'named'
        ? describeSet(set.to, language)
        : `[${describeSet(set.to, language)}]`
  const phrases =
    set.types.length > 3
      ? [zh ? '与 * 有关联的' : 'what is related to *']
      : set.types.map(
          (type) => PHRASES[type][set.end === 'target' && relationSpec(type).directed ? 'target' : 'source'][language],
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
  const text = phrases.map((phrase) => phrase.replace('*', () => other)).join(zh ? '或' : ' or ')
  return `${text}${notes.length > 0 ? (zh ? `（${notes.join('，')}）` : `, ${notes.join(', ')}`) : ''}${filterWords(set.where, language)}`
}

/** What a plan asks, in one line. */
export function explainPlan(plan: Plan, language: AnswerLanguage): string {
  const zh = language === 'zh'
  switch (plan.intent) {
    case 'entities':
      return describeSet(plan.of, language)
    case 'count':
      return zh ? `数量：${describeSet(plan.of, language)}` : `number of: ${describeSet(plan.of, language)}`
    case 'rank': {
      const order = plan.most ? (zh ? '最高' : 'most') : zh ? '最低' : 'least'
      return zh
        ? `${describeSet(plan.of, language)}中按${keyWords(plan, language)}${order}的前 ${plan.limit} 名`
        : `top ${plan.limit} of ${describeSet(plan.of, language)} by ${order} ${keyWords(plan, language)}`
    }
    case 'issues': {
      const parts = [
        ...plan.mention.map((set) =>
          zh ? `提到 ${describeSet(set, language)}` : `mention ${describeSet(set, language)}`,
        ),
        ...plan.without.map((set) =>
          zh ? `没有提到 ${describeSet(set, language)}` : `do not mention ${describeSet(set, language)}`,
        ),
        ...(plan.states
          ? [zh ? `说到${describeSet(plan.states, language)}` : `state ${describeSet(plan.states, language)}`]
          : []),
      ]
      const pick =
        plan.pick === 'all'
          ? ''
          : plan.pick === 'first'
            ? zh
              ? '最早的一期：'
              : 'first of: '
            : zh
              ? '最近的一期：'
              : 'last of: '
      return `${pick}${zh ? '简报' : 'issues'}${parts.length > 0 ? (zh ? '：' : ' that ') : ''}${parts.join(zh ? '，' : ' and ')}${filterWords(plan.where, language)}`
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
      return `${zh ? '话题' : 'topics'}${plan.of === null ? '' : `${zh ? '：' : ' of '}${describeSet(plan.of, language)}`}${filterWords(plan.where, language)}`
  }
}

function keyWords({ key }: Extract<Plan, { intent: 'rank' }>, language: AnswerLanguage): string {
  const zh = language === 'zh'
  switch (key.by) {
    case 'issues':
      return `${zh ? '出现期数' : 'issues'}${filterWords(key.where, language)}`
    case 'metric':
      return `${metricWord(key.metric, language)}${filterWords(key.where, language)}`
    case 'score':
      return `${key.benchmark === null ? '' : `${describeSet(key.benchmark, language)} `}${metricWord('score', language)}`
    case 'related':
      return key.types
        .map((type) =>
          PHRASES[type][key.end === 'source' && relationSpec(type).directed ? 'target' : 'source'][language].replace(
            '*',
            zh ? '其' : 'they',
          ),
        )
        .join(zh ? '或' : ' or ')
    case 'firstSeen':
      return zh ? '首次出现日期' : 'first mention'
  }
}
