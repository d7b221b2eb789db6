/**
 * A small made-up graph in which every query of `queries/` finds something, with names that try to break out of Cypher.
 * Nothing in it is true.
 */
import type { EntityType, Metric, RelationType } from '../../src/ontology.js'
import type { Entity, Evidence, Linked, LinkedIssue, Observation, Statement } from '../../src/records.js'
import { compareBy } from '../../src/text/order.js'

/** Names that come from text and must come back unharmed. */
export const HOSTILE_NAMES = [
  'O\'Brien "Labs" `x`',
  "}) DETACH DELETE n //'",
  'tab\tand\u0000nul\u001b[31m',
  '智谱\u2028AI\nline',
  '𝔘nicode 🦊 \\u0041 \\',
  'x'.repeat(10_000),
]

const entity = (id: string, name: string, aliases: string[] = []): Entity => ({
  ...{ id, type: id.split(':')[0] as EntityType, name, aliases, formerIds: [] },
  ...{ reasons: [{ type: id.split(':')[0] as EntityType, weight: 1, reason: 'sample' }], known: true, owners: [] },
})

const ENTITIES: Entity[] = [
  entity('org:openai', 'OpenAI', ['OpenAI 公司']),
  entity('org:anthropic', 'Anthropic', ['A 社']),
  entity('org:nvidia', 'NVIDIA'),
  entity('org:zhipu-ai', 'Zhipu AI', ['智谱', '智谱 AI']),
  { ...entity('org:智谱清言', '智谱清言', ['智谱']), formerIds: ['org:zhipu-qingyan'] },
  entity('product:codex', 'Codex'),
  entity('product:claude-code', 'Claude Code'),
  entity('product:figma', 'Figma'),
  entity('product:mcp', 'MCP'),
  entity('product:late-one', 'Late One'),
  entity('model:claude', 'Claude'),
  entity('model:claude-sonnet-4.6', 'Claude Sonnet 4.6', ['Sonnet 4.6']),
  entity('model:gpt-5.2', 'GPT-5.2'),
  entity('model:glm-5', 'GLM-5', ['GLM‑5']),
  entity('model:kimi-k2.5', 'Kimi-K2.5'),
  entity('model:orphan-1', 'Orphan-1'),
  entity('benchmark:swe-bench-verified', 'SWE-bench Verified'),
  entity('person:ada', 'Ada', ['@ada']),
  ...HOSTILE_NAMES.map((name, index) => entity(`product:hostile-${index}`, name, [`${name}!`])),
]

interface Said {
  readonly issue: string
  readonly date: string | null
  readonly names: readonly string[]
  readonly relations: readonly (readonly [RelationType, string, string, Partial<Statement>?])[]
  readonly figures: readonly (readonly [entity: string, metric: Metric, value: number])[]
}

const WIN = { benchmark: 'benchmark:swe-bench-verified' }
const SAID: readonly Said[] = [
  {
    issue: 'sample/2026-02-14',
    date: '2026-02-14',
    names: ['org:nvidia', 'product:claude-code', 'model:kimi-k2.5', 'model:orphan-1', 'model:glm-5', 'org:zhipu-ai'],
    relations: [
      ['uses', 'org:nvidia', 'product:claude-code'],
      ['released', 'org:anthropic', 'product:claude-code'],
      ['released', 'org:zhipu-ai', 'model:glm-5'],
      ['integrates-with', 'product:claude-code', 'product:mcp'],
      ['scored-on', 'model:claude-sonnet-4.6', 'benchmark:swe-bench-verified', { value: 79.6, unit: '%', rank: null }],
      ['beats-on-benchmark', 'model:claude-sonnet-4.6', 'model:gpt-5.2', WIN],
      ['beats-on-benchmark', 'model:glm-5', 'model:gpt-5.2', { benchmark: null }],
    ],
    figures: [
      ['model:kimi-k2.5', 'likes', 2100],
      ['model:glm-5', 'parameters', 744e9],
    ],
  },
  {
    issue: 'sample/2026-02-16',
    date: '2026-02-16',
    names: ['org:nvidia', 'product:claude-code', 'model:kimi-k2.5', 'model:orphan-1', 'org:智谱清言', 'model:glm-5'],
    relations: [
      ['released', 'org:openai', 'product:codex'],
      ['released', 'org:智谱清言', 'model:glm-5'],
      ['integrates-with', 'product:claude-code', 'product:figma'],
      ['variant-of', 'model:claude-sonnet-4.6', 'model:claude'],
      ['works-at', 'person:ada', 'org:openai'],
      ['created', 'person:ada', 'product:codex'],
      ['partners-with', 'org:anthropic', 'org:nvidia'],
      ['scored-on', 'model:claude-sonnet-4.6', 'benchmark:swe-bench-verified', { value: 77.2, unit: '%', rank: null }],
      ['scored-on', 'model:gpt-5.2', 'benchmark:swe-bench-verified', { value: null, unit: null, rank: 1 }],
    ],
    figures: [
      ['model:kimi-k2.5', 'likes', 2205],
      ['model:glm-5', 'parameters', 700e9],
    ],
  },
  {
    issue: 'sample/2026-02-20',
    date: '2026-02-20',
    names: [
      'org:openai',
      'product:codex',
      'product:claude-code',
      ...HOSTILE_NAMES.map((_, i) => `product:hostile-${i}`),
    ],
    relations: [
      ['released', 'org:openai', 'product:codex'],
      ['acquired', 'org:openai', 'product:figma'],
      ['invested-in', 'org:nvidia', 'org:anthropic', { value: 2e8, unit: 'usd', rank: null }],
      ['beats-on-benchmark', 'model:gpt-5.2', 'model:claude-sonnet-4.6', WIN],
      ['integrates-with', 'product:claude-code', 'product:codex'],
    ],
    figures: [['product:codex', 'users', 1e6]],
  },
  {
    issue: 'sample/2026-03-08',
    date: '2026-03-08',
    names: ['product:codex', 'product:late-one', 'model:claude'],
    relations: [
      ['released', 'org:anthropic', 'product:late-one'],
      ['integrates-with', 'product:codex', 'product:late-one'],
    ],
    figures: [['model:kimi-k2.5', 'likes', 2205]],
  },
  {
    issue: 'sample/undated',
    date: null,
    names: ['org:openai', 'product:codex'],
    relations: [['uses', 'org:nvidia', 'product:codex']],
    figures: [['product:codex', 'speedup', 1.4]],
  },
]

function linkedIssue({ issue, date, names, relations, figures }: Said): LinkedIssue {
  const text = (order: number, what: string): string => `Story ${order} of ${issue} says: ${what}.\nSecond line.`
  const told = [
    ...relations.map(([type, source, target, rest]) => ({ type, source, target, ...rest })),
    ...figures.map(([subject, metric, value]) => ({ subject, metric, value })),
  ]
  const stories = [names.join(', '), ...told.map((item) => JSON.stringify(item))].map((what, order) => ({
    ...{
      order,
      title: order === 0 ? null : `Story ${order}`,
      section: order === 0 ? null : '头条',
      start: order * 1000,
    },
    ...{ end: order * 1000 + 999, text: text(order, what), urls: [`https://example.com/${order}`] },
  }))
  const evidence = (order: number): Evidence[] => [
    {
      issue,
      story: `${issue}#${order}`,
      start: order * 1000,
      end: order * 1000 + 20,
      quote: text(order, 'it').slice(0, 40),
      urls: stories[order]!.urls,
    },
  ]
  const mention = (entity: string, story: number, place: number): LinkedIssue['mentions'][number] => ({
    ...{ entity, story, start: story * 1000 + place * 10, end: story * 1000 + place * 10 + 5, text: 'a name' },
  })
  return {
    issue: {
      id: issue,
      path: `${issue}.md`,
      date,
      title: date === null ? null : `Issue of ${date}`,
      language: 'mixed',
      hash: `of ${issue}`,
    },
    stories,
    mentions: [
      ...names.map((name, place) => mention(name, 0, place)),
      ...relations.flatMap(([type, source, target], index) => [
        mention(source, index + 1, 0),
        mention(target, index + 1, 1),
        // what the work is about
        ...(type === 'partners-with' ? [mention('product:claude-code', index + 1, 2)] : []),
      ]),
      ...figures.map(([subject], index) => mention(subject, relations.length + index + 1, 0)),
    ],
    relations: relations.map(([type, source, target, rest], index): Statement => ({
      ...{ type, source, target, ...rest, evidence: evidence(index + 1), rules: ['sample'] },
    })),
    observations: figures.map(([subject, metric, value], index): Observation => ({
      ...{ entity: subject, metric, value, unit: null, evidence: evidence(relations.length + index + 1) },
    })),
  }
}

/** The sample, or that of its first issues. */
export const sample = (issues = SAID.length): Linked => ({
  entities: [...ENTITIES].sort(compareBy((e) => e.id)),
  issues: SAID.slice(0, issues).map(linkedIssue),
  merges: [
    {
      entity: 'org:zhipu-ai',
      form: '智谱',
      into: 'Zhipu AI',
      rule: 'bracket',
      detail: '智谱（Zhipu AI）',
      issues: ['sample/2026-02-14'],
    },
  ],
})
