/** JSON-LD: schema.org for what things are, PROV for where statements come from, the ontology's own words for the rest. */
import { RELATIONS, relationSpec, type EntityType } from '../ontology.js'
import type { EntityNode, Evidence, ObservationNode, RelationEdge } from '../records.js'
import type { ExportOptions } from './exportFormat.js'
import { edgesOf, edgesOfKind, nodesOf, type StatementGraph } from './statementGraph.js'
import { holdable } from './xml.js'

const VOCABULARY = 'urn:issue-graph:ontology:'

const ENTITY_CLASSES: Record<EntityType, string[]> = {
  model: ['ig:Model', 'schema:SoftwareApplication'],
  org: ['ig:Org', 'schema:Organization', 'prov:Organization'],
  person: ['ig:Person', 'schema:Person', 'prov:Person'],
  benchmark: ['ig:Benchmark', 'schema:Dataset'],
  product: ['ig:Product', 'schema:Product'],
}

type Json = string | number | boolean | Json[] | { [key: string]: Json | undefined }

const iri = (kind: string, id: string): string => `urn:issue-graph:${kind}:${encodeURIComponent(holdable(id))}`
const reference = (kind: string, id: string): Json => ({ '@id': iri(kind, id) })
const dated = (date: string | undefined): Json | undefined =>
  date === undefined ? undefined : { '@type': 'xsd:date', '@value': date }
/** Only addresses that JSON-LD takes for one; others would be read as relative to the document. */
const addresses = (urls: readonly string[]): Json[] =>
  urls.filter((url) => URL.canParse(url)).map((url) => ({ '@id': new URL(url).href }))

const context = {
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  ig: VOCABULARY,
  name: 'schema:name',
}

const entity = (node: EntityNode): Json => ({
  '@id': iri('entity', node.id),
  '@type': ENTITY_CLASSES[node.type],
  name: node.name,
  'schema:identifier': node.id,
  'schema:alternateName': node.aliases,
  'ig:issueCount': node.issueCount,
  'ig:importance': node.importance,
  'ig:firstSeen': dated(node.firstSeen),
  'ig:lastSeen': dated(node.lastSeen),
})

const sources = (evidence: readonly Evidence[]): Json => evidence.map(({ story }) => reference('story', story))
const quotes = (evidence: readonly Evidence[]): Json =>
  evidence.map(({ story, quote, urls }) => ({
    '@type': 'schema:Quotation',
    'schema:text': quote,
    'schema:isPartOf': reference('story', story),
    'schema:citation': addresses(urls),
  }))

const relation = (edge: RelationEdge, source: string, target: string): Json => ({
  '@id': iri('relation', edge.id),
  '@type': ['ig:Relation', 'schema:Claim', 'prov:Entity'],
  name: edge.type,
  'ig:type': { '@id': `ig:${edge.type}` },
  'ig:source': reference('entity', source),
  'ig:target': reference('entity', target),
  'ig:value': edge.value,
  'ig:unit': edge.unit,
  'ig:rank': edge.rank,
  'ig:benchmark': edge.benchmark === undefined ? undefined : reference('entity', edge.benchmark),
  'ig:firstSeen': dated(edge.firstSeen),
  'ig:lastSeen': dated(edge.lastSeen),
  'prov:wasDerivedFrom': sources(edge.evidence),
  'ig:quote': quotes(edge.evidence),
})

const observation = (node: ObservationNode): Json => ({
  '@id': iri('observation', node.id),
  '@type': ['schema:Observation', 'prov:Entity'],
  'schema:observationAbout': reference('entity', node.entity),
  'schema:measuredProperty': { '@id': `ig:${node.metric}` },
  'schema:value': node.value,
  'schema:unitText': node.unit,
  'schema:observationDate': dated(node.date),
  'prov:wasDerivedFrom': sources(node.evidence),
  'ig:quote': quotes(node.evidence),
})

/** A plain triple a relation beside the reified one, so that simple queries stay simple. */
function triples(graph: StatementGraph): Map<string, Record<string, Json[]>> {
  const bySource = new Map<string, Record<string, Json[]>>()
  const add = (source: string, type: string, target: string): void => {
    const known = bySource.get(source) ?? {}
    const targets = (known[`ig:${type}`] ??= [])
    const value = reference('entity', target)
    if (!targets.some((other) => JSON.stringify(other) === JSON.stringify(value))) targets.push(value)
    bySource.set(source, known)
  }
  for (const { source, target, attributes } of edgesOfKind(graph, 'relation')) {
    add(source, attributes.type, target)
    if (!relationSpec(attributes.type).directed) add(target, attributes.type, source)
  }
  return bySource
}

/** The whole graph as one `@graph`. Undirected relations stand as triples both ways. */
export function toJsonLd(graph: StatementGraph, options: ExportOptions): string {
  const plain = triples(graph)
  const about = new Map<string, Json[]>()
  const topicOf = new Map<string, Json[]>()
  for (const { source, target, attributes } of edgesOfKind(graph, 'structure')) {
    if (attributes.type === 'MENTIONS') about.set(source, [...(about.get(source) ?? []), reference('entity', target)])
    if (attributes.type === 'IN_TOPIC') {
      const topic = graph.getNodeAttributes(target)
      topicOf.set(source, [...(topicOf.get(source) ?? []), reference('topic', topic.id)])
    }
  }
  const things: Json[] = nodesOf(graph, options.scope).map(({ key, attributes }) => {
    if (attributes.kind === 'entity')
      return { ...(entity(attributes) as object), ...plain.get(key), 'ig:inTopic': topicOf.get(key) }
    if (attributes.kind === 'observation') return observation(attributes)
    if (attributes.kind === 'issue')
      return {
        '@id': iri('issue', attributes.id),
        '@type': ['schema:PublicationIssue', 'prov:Entity'],
        name: attributes.title ?? attributes.id,
        'schema:identifier': attributes.id,
        'schema:datePublished': dated(attributes.date),
        'schema:inLanguage': attributes.language === 'mixed' ? ['zh', 'en'] : attributes.language,
      }
    if (attributes.kind === 'story')
      return {
        '@id': iri('story', attributes.id),
        '@type': ['schema:NewsArticle', 'prov:Entity'],
        name: attributes.title,
        'schema:articleSection': attributes.section,
        'schema:position': attributes.order,
        'schema:articleBody': attributes.text,
        'schema:isPartOf': reference('issue', attributes.issue),
        'schema:citation': addresses(attributes.urls),
        'schema:mentions': about.get(key),
      }
    return { '@id': iri('topic', attributes.id), '@type': 'skos:Concept', 'skos:prefLabel': attributes.name }
  })
  const relations = edgesOf(graph).flatMap(({ source, target, attributes }) =>
    attributes.kind === 'relation' ? [relation(attributes, source, target)] : [],
  )
  const words: Json[] = Object.entries(RELATIONS).map(([type, spec]) => ({
    '@id': `ig:${type}`,
    '@type': spec.directed ? 'ig:DirectedRelation' : 'ig:UndirectedRelation',
  }))
  return JSON.stringify({ '@context': context, '@graph': [...words, ...things, ...relations] }, null, 1) + '\n'
}
