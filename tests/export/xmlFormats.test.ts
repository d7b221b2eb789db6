import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Graph from 'graphology'
import type { GraphConstructor } from 'graphology-types'
import { parse as parseGexf } from 'graphology-gexf'
import { describe, expect, it } from 'vitest'
import { exportGraph } from '../../src/export/exportGraph.js'
import { flatEdge, flatNode } from '../../src/export/flat.js'
import { nameToken } from '../../src/export/graphml.js'
import { edgesOf, nodesOf } from '../../src/export/statementGraph.js'
import { holdable } from '../../src/export/xml.js'
import { SHARED } from '../support/oracle.js'
import { HOSTILE_NAMES, syntheticGraph } from './syntheticGraph.js'
import { has, need, needFolder, run, withFiles } from './tools.js'

const graph = syntheticGraph({ names: HOSTILE_NAMES })
const text = (format: 'gexf' | 'graphml' | 'yed', of = graph): string => {
  const result = exportGraph(of, format)
  if (result.kind !== 'text') throw new Error('not one text')
  return result.text
}

const SCHEMAS = { gexf: 'xsd/gexf-1.3/gexf.xsd', graphml: 'xsd/graphml/graphml.xsd' } as const

describe.each(Object.entries(SCHEMAS))('%s under its schema', (format, path) => {
  const schema = join(SHARED, path)
  it.for([
    ['hostile names', graph],
    ['an empty graph', syntheticGraph({ entities: 0, relations: 0, issues: 0 })],
  ] as const)('is valid with %s', ([, of], context) => {
    needFolder(context, existsSync(schema), 'shared/xsd')
    need(context, has('xmllint', '--version'), 'xmllint (libxml2-utils)')
    const { status, stderr } = run(
      'xmllint',
      ['--nonet', '--noout', '--schema', schema, '-'],
      text(format as 'gexf', of),
    )
    expect(stderr.trim()).toBe('- validates')
    expect(status).toBe(0)
  })
})

/** What networkx reads: nodes and edges with all attributes, as JSON. */
const NETWORKX = `
import json, sys
import networkx as nx
from networkx.readwrite.gexf import GEXF
path, kind = sys.argv[1], sys.argv[2]
if kind == 'gexf':
    if '1.3' not in GEXF.versions:
        text = open(path, encoding='utf-8').read().replace('http://gexf.net/1.3', 'http://www.gexf.net/1.2draft')
        open(path, 'w', encoding='utf-8').write(text.replace('version="1.3"', 'version="1.2"'))
        graph = nx.read_gexf(path)
    else:
        graph = nx.read_gexf(path, version='1.3')
else:
    graph = nx.read_graphml(path)
json.dump({'nodes': dict(graph.nodes(data=True)), 'edges': [[a, b, d] for a, b, d in graph.edges(data=True)]}, sys.stdout)
`

interface Read {
  nodes: Record<string, Record<string, unknown>>
  edges: [string, string, Record<string, unknown>][]
}

const networkx = (format: 'gexf' | 'graphml' | 'yed'): Read =>
  withFiles({ file: text(format) }, (folder) => {
    const { status, stdout, stderr } = run('python3', ['-c', NETWORKX, join(folder, 'file'), format])
    if (status !== 0) throw new Error(stderr)
    return JSON.parse(stdout) as Read
  })

const hasNetworkx = has('python3', '-c', 'import networkx')

/** Attributes as an XML reader gives them back. */
const expected = (attributes: { name: string; value: unknown }[]): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ name, value }) => [name, typeof value === 'string' ? holdable(value) : value]))

describe('read by networkx', () => {
  it.for(['gexf', 'graphml'] as const)(
    '%s comes back with every attribute of every node and edge',
    (format, context) => {
      need(context, hasNetworkx, 'networkx (python3-networkx)')
      const read = networkx(format)
      const keyOf = format === 'gexf' ? (key: string) => holdable(key) : nameToken
      const nodes = nodesOf(graph)
      expect(Object.keys(read.nodes).sort()).toEqual(nodes.map(({ key }) => keyOf(key)).sort())
      for (const node of nodes) expect(read.nodes[keyOf(node.key)]).toMatchObject(expected(flatNode(node)))
      const edges = edgesOf(graph)
      expect(read.edges).toHaveLength(edges.length)
      const byId = new Map(read.edges.map((edge) => [edge[2]['id'], edge]))
      for (const edge of edges) {
        const [source, target, data] = byId.get(holdable(edge.attributes.id))!
        expect([source, target]).toEqual([keyOf(edge.source), keyOf(edge.target)])
        expect(data).toMatchObject(expected(flatEdge(edge).filter(({ name }) => name !== 'id')))
      }
    },
  )

  it('gexf carries the dates of each statement as spells', (context) => {
    need(context, hasNetworkx, 'networkx (python3-networkx)')
    const read = networkx('gexf')
    const relation = edgesOf(graph).find(({ attributes }) => attributes.kind === 'relation')!
    const [, , data] = read.edges.find(([, , { id }]) => id === relation.attributes.id)!
    expect(data['spells']).toContainEqual([
      (relation.attributes as { firstSeen?: string }).firstSeen,
      (relation.attributes as { firstSeen?: string }).firstSeen,
    ])
  })

  it('yed shows each entity with a label where it stands', (context) => {
    need(context, hasNetworkx, 'networkx (python3-networkx)')
    const read = networkx('yed')
    const entities = nodesOf(graph, 'entities')
    expect(Object.keys(read.nodes)).toHaveLength(entities.length)
    const plain = entities.find(({ attributes }) => attributes.kind === 'entity' && attributes.name === 'Ember-5')!
    expect(read.nodes[nameToken(plain.key)]).toMatchObject({ label: 'Ember-5', shape_type: 'ellipse' })
    expect(Number(read.nodes[nameToken(plain.key)]!['x'])).not.toBeNaN()
    expect(read.edges).toHaveLength(edgesOf(graph, 'entities').length)
  })
})

describe('read by graphology', () => {
  it('gexf comes back with nodes, ends and attributes', () => {
    const read = parseGexf(Graph as unknown as GraphConstructor, text('gexf'))
    const nodes = nodesOf(graph)
    expect(read.order).toBe(nodes.length)
    expect(read.size).toBe(edgesOf(graph).length)
    for (const node of nodes)
      expect(read.getNodeAttributes(holdable(node.key))).toMatchObject(
        // its reader puts the drawn size where a topic has its number of members
        expected(flatNode(node).filter(({ name }) => name !== 'size')),
      )
    for (const edge of edgesOf(graph))
      expect(read.extremities(holdable(edge.attributes.id))).toEqual([holdable(edge.source), holdable(edge.target)])
  })
})

describe('names in XML', () => {
  it('become tokens that stay apart', () => {
    const ids = ['a/b', 'a_x2F_b', 'a b', 'a_b', '智谱', 'a#b', '_x']
    expect(new Set(ids.map(nameToken)).size).toBe(ids.length)
    for (const id of ids) expect(nameToken(id)).toMatch(/^[A-Za-z0-9._:-]+$/u)
  })

  it('lose only what XML cannot hold', () => {
    expect(holdable('a\u0000b\u000Bc\uFFFEd\uD800e\t\n😀')).toBe('abcde\t\n😀')
  })
})
