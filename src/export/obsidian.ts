/** A folder of Obsidian notes: one an entity, issue and topic, joined by wikilinks, every relation with its sentence. */
import { createHash } from 'node:crypto'
import { stringify } from 'yaml'
import {
  nodeKey,
  type EntityNode,
  type Evidence,
  type IssueNode,
  type NodeAttributes,
  type RelationEdge,
  type TopicNode,
} from '../records.js'
import { compareBy, compareText } from '../text/order.js'
import type { ExportOptions } from './exportFormat.js'
import { labelOf, shorten } from './label.js'
import { edgesOfKind, nodesOf, type GraphEdge, type StatementGraph } from './statementGraph.js'
import { ENTITY_LABELS, relationSpec } from '../ontology.js'
import { holdable } from './xml.js'

// What Windows, macOS or Obsidian's links refuse in a file name, what Markdown reads before a link, and bidi controls
// that would disguise a name.
// eslint-disable-next-line no-control-regex
const UNSAFE = /[\\/:*?"<>|#^[\]%`$\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}/gu
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu
const LONGEST_NAME = 80

/** A file name that every system takes: no path, no device, not empty, not hidden, of 80 characters at most. */
export function safeFileName(name: string): string {
  const kept = name.normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/gu, ' ')
  const trimmed = shorten(kept, LONGEST_NAME).replace(/^[. ]+|[. ]+$/gu, '')
  if (trimmed === '') return 'unnamed'
  return RESERVED.test(trimmed) ? `_${trimmed}` : trimmed
}

const folderOf = (node: NodeAttributes): string | undefined => {
  if (node.kind === 'entity') return `${ENTITY_LABELS[node.type]}s`
  if (node.kind === 'issue') return 'Issues'
  return node.kind === 'topic' ? 'Topics' : undefined
}

/** Note path without `.md` by graph key; two that a file system without case would hold for one get the key's hash. */
function notePaths(graph: StatementGraph): Map<string, string> {
  const paths = new Map<string, string>()
  const taken = new Set<string>()
  for (const { key, attributes } of nodesOf(graph)) {
    const folder = folderOf(attributes)
    if (folder === undefined) continue
    const dated = attributes.kind === 'issue' && attributes.date !== undefined ? `${attributes.date} ` : ''
    let path = `${folder}/${safeFileName(dated + labelOf(attributes))}`
    if (taken.has(path.toLowerCase())) path += ` ${createHash('sha256').update(key).digest('hex').slice(0, 8)}`
    taken.add(path.toLowerCase())
    paths.set(key, path)
  }
  return paths
}

/** Text that Markdown, HTML and wikilinks leave alone, in one line. */
const plain = (text: string): string =>
  holdable(text)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~$^=!%&]/gu, '\\$&')
    .replace(/^(?=[-+]|\d+[.)])/u, '\\')

/** Display text of a wikilink: what would end or split the link becomes a space. */
const caption = (text: string): string =>
  shorten(
    holdable(text)
      .replace(/[[\]|#^<>`$\\\s]+/gu, ' ')
      .trim() || '…',
  )

function link(url: string): string[] {
  if (!/^https?:\/\//iu.test(url) || !URL.canParse(url)) return []
  const { href, hostname } = new URL(url)
  return [`[${plain(hostname)}](<${href.replace(/[<>]/gu, encodeURIComponent)}>)`]
}

const frontMatter = (properties: object): string => `---\n${stringify(properties, { lineWidth: 0 })}---\n`

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${title}\n`, ...lines, '']

/** The writer of notes: knows where each note lies and what touches each node. */
class Notes {
  private readonly paths: Map<string, string>
  private readonly relations = new Map<string, GraphEdge<RelationEdge>[]>()
  private readonly neighbours = new Map<string, string[]>()

  constructor(private readonly graph: StatementGraph) {
    this.paths = notePaths(graph)
    for (const edge of edgesOfKind(graph, 'relation'))
      for (const end of new Set([edge.source, edge.target])) append(this.relations, end, edge)
    for (const { source, target } of edgesOfKind(graph, 'structure')) {
      append(this.neighbours, source, target)
      append(this.neighbours, target, source)
    }
  }

  /** The nodes of a kind that structure edges join to a node. */
  private near<K extends NodeAttributes['kind']>(key: string, kind: K): Extract<NodeAttributes, { kind: K }>[] {
    return (this.neighbours.get(key) ?? [])
      .map((other) => this.graph.getNodeAttributes(other))
      .filter((node): node is Extract<NodeAttributes, { kind: K }> => node.kind === kind)
  }

  private wikilink(key: string): string {
    const path = this.paths.get(key)
    if (path === undefined || !this.graph.hasNode(key)) return plain(key)
    return `[[${path}|${caption(labelOf(this.graph.getNodeAttributes(key)))}]]`
  }

  private evidence({ issue, quote, urls }: Evidence): string {
    const source = [this.wikilink(nodeKey('issue', issue)), ...urls.flatMap(link)].join(' · ')
    return `    > ${plain(quote)}\n    > — ${source}`
  }

  private relation(key: string, { source, target, attributes: edge }: GraphEdge<RelationEdge>): string {
    const outgoing = source === key
    const arrow = relationSpec(edge.type).directed ? (outgoing ? '→' : '←') : '↔'
    const details = [
      ...(edge.benchmarkName === undefined ? [] : [`on ${plain(edge.benchmarkName)}`]),
      ...(edge.value === undefined ? [] : [plain(`${edge.value} ${edge.unit ?? ''}`)]),
      ...(edge.rank === undefined ? [] : [`rank ${edge.rank}`]),
    ]
    const tail = details.length > 0 ? ` (${details.join(', ')})` : ''
    const line = `- ${edge.type} ${arrow} ${this.wikilink(outgoing ? target : source)}${tail}`
    return [line, ...edge.evidence.map((evidence) => this.evidence(evidence))].join('\n')
  }

  entity(key: string, node: EntityNode): string {
    const figures = this.near(key, 'observation')
      .sort(
        compareBy(
          (figure) => figure.metric,
          (figure) => figure.date ?? '~',
          (figure) => figure.id,
        ),
      )
      .map(
        ({ date, metric, value, unit, issue }) =>
          `- ${date ?? 'undated'} · ${metric} ${plain(`${value} ${unit ?? ''}`)} · ${this.wikilink(nodeKey('issue', issue))}`,
      )
    const issues = [...new Set(this.near(key, 'story').map((story) => story.issue))].sort(compareText)
    return [
      frontMatter({ id: node.id, type: node.type, aliases: node.aliases, tags: [node.type] }),
      `# ${plain(node.name)}\n`,
      ...section(
        'Relations',
        (this.relations.get(key) ?? []).map((edge) => this.relation(key, edge)),
      ),
      ...section('Figures', figures),
      ...section('Topics', this.links(this.near(key, 'topic').map((topic) => nodeKey('topic', topic.id)))),
      ...section('Issues', this.links(issues.map((id) => nodeKey('issue', id)))),
    ].join('\n')
  }

  issue(key: string, node: IssueNode): string {
    const stories = this.near(key, 'story').sort(compareBy((story) => story.order))
    const lines = stories.map((story) => {
      const names = (this.neighbours.get(nodeKey('story', story.id)) ?? []).filter((other) => this.isEntity(other))
      const head = [`- ${plain(labelOf(story))}`, ...story.urls.flatMap(link)].join(' · ')
      return names.length === 0 ? head : `${head}\n    ${names.map((name) => this.wikilink(name)).join(', ')}`
    })
    return [
      frontMatter({
        id: node.id,
        path: node.path,
        ...(node.date === undefined ? {} : { date: node.date }),
        language: node.language,
        tags: ['issue'],
      }),
      `# ${plain(labelOf(node))}\n`,
      ...section('Stories', lines),
    ].join('\n')
  }

  topic(key: string, node: TopicNode): string {
    const members = (this.neighbours.get(key) ?? []).filter((other) => this.isEntity(other))
    return [
      frontMatter({ id: node.id, tags: ['topic'] }),
      `# ${plain(node.name)}\n`,
      ...section('Entities', this.links(members)),
    ].join('\n')
  }

  /** Every note, by its path in the folder. */
  files(): Map<string, string> {
    const files = new Map<string, string>()
    for (const { key, attributes } of nodesOf(this.graph)) {
      const path = this.paths.get(key)
      if (path === undefined) continue
      if (attributes.kind === 'entity') files.set(`${path}.md`, this.entity(key, attributes))
      if (attributes.kind === 'issue') files.set(`${path}.md`, this.issue(key, attributes))
      if (attributes.kind === 'topic') files.set(`${path}.md`, this.topic(key, attributes))
    }
    return files
  }

  private links(keys: readonly string[]): string[] {
    return keys.map((key) => `- ${this.wikilink(key)}`)
  }

  private isEntity(key: string): boolean {
    return this.graph.getNodeAttribute(key, 'kind') === 'entity'
  }
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

/** Folders `Models`, `Orgs`, `Persons`, `Benchmarks`, `Products`, `Issues`, `Topics`. */
export const toObsidian = (graph: StatementGraph, _options: ExportOptions): ReadonlyMap<string, string> =>
  new Notes(graph).files()
