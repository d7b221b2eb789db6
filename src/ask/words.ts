/** Relations, types and metrics as answers call them, in both languages. */
import type { RelationType } from '../ontology.js'

export type AnswerLanguage = 'zh' | 'en'
export type Words = Readonly<Record<AnswerLanguage, string>>

/** How a relation reads from either end; `*` stands for the other. */
export const PHRASES: Readonly<Record<RelationType | 'made', { source: Words; target: Words }>> = {
  made: { source: { en: 'who made *', zh: '制作 * 的一方' }, target: { en: 'what * made', zh: '* 制作的' } },
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

export const TYPES: Readonly<Record<string, Words>> = {
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

/** What the source of a relation has several of, and what its target has, as a ranking counts them. */
export const COUNTED_ENDS: Readonly<Record<RelationType, { source: Words; target: Words }>> = {
  released: { source: { en: 'releases', zh: '发布数' }, target: { en: 'makers', zh: '发布方数' } },
  'integrates-with': { source: { en: 'integrations', zh: '集成数' }, target: { en: 'integrations', zh: '集成数' } },
  'beats-on-benchmark': { source: { en: 'things beaten', zh: '胜过数' }, target: { en: 'betters', zh: '落败数' } },
  'scored-on': { source: { en: 'benchmarks', zh: '基准数' }, target: { en: 'systems scored', zh: '参评数' } },
  'variant-of': { source: { en: 'bases', zh: '原型数' }, target: { en: 'variants', zh: '变体数' } },
  'works-at': { source: { en: 'employers', zh: '任职机构数' }, target: { en: 'people', zh: '人数' } },
  created: { source: { en: 'works', zh: '作品数' }, target: { en: 'creators', zh: '创造者数' } },
  'partners-with': { source: { en: 'partners', zh: '合作方数' }, target: { en: 'partners', zh: '合作方数' } },
  acquired: { source: { en: 'acquisitions', zh: '收购数' }, target: { en: 'buyers', zh: '买方数' } },
  'invested-in': { source: { en: 'investments', zh: '投资数' }, target: { en: 'investors', zh: '投资方数' } },
  uses: { source: { en: 'things used', zh: '使用数' }, target: { en: 'users', zh: '使用方数' } },
}

/** Topics, and those that change from one week to the next. */
export const TOPICS: Readonly<Record<'all' | 'rising' | 'fading', Words>> = {
  all: { en: 'topics', zh: '话题' },
  rising: { en: 'rising topics', zh: '升温的话题' },
  fading: { en: 'fading topics', zh: '降温的话题' },
}
