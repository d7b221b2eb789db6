import { MultiDirectedGraph } from 'graphology'
import { parse as parseCsv } from 'csv-parse/sync'
import cytoscape from 'cytoscape'
import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { importCommand } from '../../src/export/csv.js'
import { EXPORT_FORMATS, FOLDER_FORMATS, type ExportFormat } from '../../src/export/exportFormat.js'
import { exportGraph } from '../../src/export/exportGraph.js'
import { safeFileName } from '../../src/export/obsidian.js'
import { edgesOf, nodesOf, nodesOfKind, type StatementGraph } from '../../src/export/statementGraph.js'
import {
  edgeFromProperties,
  keyOfNode,
  nodeFromProperties,
  nodeProperties,
  type NodeLabel,
} from '../../src/graph/properties.js'
import { compareText } from '../../src/text/order.js'
import { HOSTILE_NAMES, syntheticGraph } from './syntheticGraph.js'
import { has, need, run } from './tools.js'

const graph = syntheticGraph({ names: HOSTILE_NAMES })
const viewer = { script: 'void 0', style: 'body{}' }

const text = (format: ExportFormat, of: StatementGraph = graph): string => {
  const result = exportGraph(of, format, { viewer })
  if (result.kind !== 'text') throw new Error('not one text')
  return result.text
}
const files = (format: ExportFormat, of: StatementGraph = graph): ReadonlyMap<string, string> => {
  const result = exportGraph(of, format, { viewer })
  if (result.kind !== 'folder') throw new Error('not a folder')
  return result.files
}

describe('every format', () => {
  it.each(EXPORT_FORMATS)('%s is the same whatever order the graph was built in', (format) => {
    const reversed = new MultiDirectedGraph() as unknown as StatementGraph
    reversed.replaceAttributes(graph.getAttributes())
    for (const { key, attributes } of nodesOf(graph).reverse()) reversed.addNode(key, attributes)
    for (const { key, source, target, attributes } of edgesOf(graph).reverse())
      reversed.addEdgeWithKey(key, source, target, attributes)
    const all = (of: StatementGraph): unknown =>
      FOLDER_FORMATS.includes(format) ? [...files(format, of)] : text(format, of)
    expect(all(reversed)).toEqual(all(graph))
  })

  it.each(EXPORT_FORMATS)('%s writes an empty graph', (format) => {
    const empty = syntheticGraph({ entities: 0, relations: 0, issues: 0 })
    expect(exportGraph(empty, format, { viewer }).kind).toBe(FOLDER_FORMATS.includes(format) ? 'folder' : 'text')
  })
})

describe('json', () => {
  it('is read back by graphology without loss', () => {
    const read = MultiDirectedGraph.from(JSON.parse(text('json'))) as unknown as StatementGraph
    expect(read.getAttributes()).toEqual(graph.getAttributes())
    expect(nodesOf(read)).toEqual(nodesOf(graph))
    expect(edgesOf(read)).toEqual(edgesOf(graph))
  })
})

describe('cytoscape', () => {
  it('is taken by Cytoscape.js with every node and edge', () => {
    const document = JSON.parse(text('cytoscape')) as { elements: cytoscape.ElementsDefinition }
    const cy = cytoscape({ headless: true, elements: document.elements })
    expect(cy.nodes().length).toBe(graph.order)
    expect(cy.edges().length).toBe(graph.size)
    for (const { key, attributes } of nodesOf(graph)) {
      const { id: _id, ...rest } = attributes
      expect(cy.getElementById(key).data()).toMatchObject(rest)
    }
    for (const { source, target, attributes } of edgesOf(graph)) {
      const edge = cy.getElementById(`edge/${attributes.id}`)
      expect([edge.source().id(), edge.target().id()]).toEqual([source, target])
    }
  })
})

describe('dot', () => {
  it('is drawn by Graphviz with every entity and no markup of a name', (context) => {
    need(context, has('dot', '-V'), 'dot (graphviz)')
    const { status, stdout, stderr } = run('dot', ['-Tsvg'], text('dot'))
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout.match(/class="node"/gu)).toHaveLength(nodesOf(graph, 'entities').length)
    expect(stdout.match(/class="edge"/gu)).toHaveLength(edgesOf(graph, 'entities').length)
    expect(stdout).not.toMatch(/<script|<img/u)
  })
})

describe('jsonld', () => {
  it('expands without a network and says what was stated', async () => {
    const document = JSON.parse(text('jsonld')) as jsonld.JsonLdDocument
    const documentLoader = (url: string): never => {
      throw new Error(`asked for ${url}`)
    }
    const quads = (await jsonld.toRDF(document, { documentLoader, format: 'application/n-quads' })) as unknown as string
    const relation = edgesOf(graph).find(({ attributes }) => attributes.type === 'released')!
    const iri = (id: string): string => `<urn:issue-graph:entity:${encodeURIComponent(id)}>`
    expect(quads).toContain(`${iri(relation.source)} <urn:issue-graph:ontology:released> ${iri(relation.target)} .`)
    const count = (of: string): number =>
      quads.split(`<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${of}> .`).length - 1
    expect(count('https://schema.org/Claim')).toBe(edgesOf(graph, 'entities').length)
    expect(count('https://schema.org/Observation')).toBe(nodesOfKind(graph, 'observation').length)
    expect(count('https://schema.org/PublicationIssue')).toBe(nodesOfKind(graph, 'issue').length)
  })
})

describe('csv', () => {
  /** A folder of files back into nodes and edges, by the headers alone. */
  function readBack(folder: ReadonlyMap<string, string>): { nodes: unknown[]; edges: unknown[] } {
    const delimiter = ';'
    const value = (raw: string, type: string, quoted: boolean): unknown => {
      if (raw === '' && !quoted) return undefined
      if (type === 'string[]') return raw === '' ? [] : raw.split(delimiter)
      if (type === 'long' || type === 'double') return Number(raw)
      return type === 'boolean' ? raw === 'true' : raw
    }
    const nodes: unknown[] = []
    const edges: unknown[] = []
    for (const [name, content] of folder) {
      if (!name.endsWith('.csv')) continue
      const rows = parseCsv(content, {
        cast: (raw, { quoting }) => ({ raw, quoting }) as unknown as string,
      }) as unknown as { raw: string; quoting: boolean }[][]
      const [header, ...body] = rows
      for (const row of body) {
        const read: Record<string, unknown> = {}
        header!.forEach((head, index) => {
          const [, field, type = ''] = /^(.*?)(?::([\w[\]]+)(?:\(\w+\))?)?$/u.exec(head.raw)!
          const special = ['ID', 'LABEL', 'TYPE', 'START_ID', 'END_ID'].includes(type)
          const at = row[index]!
          if (field !== '') read[field!] = value(at.raw, special ? '' : type, at.quoting)
          else read[type] = type === 'LABEL' ? at.raw.split(delimiter) : at.raw
        })
        if (name.startsWith('nodes-')) {
          const label = (read['LABEL'] as string[])[0] as NodeLabel
          nodes.push({ key: keyOfNode(label, read['id'] as string), attributes: nodeFromProperties(label, read) })
        } else edges.push({ type: read['TYPE'], attributes: edgeFromProperties(read['TYPE'] as string, read) })
      }
    }
    return { nodes, edges }
  }
  const byKey = (a: unknown, b: unknown): number => compareText((a as { key: string }).key, (b as { key: string }).key)
  const byId = (a: { attributes: { id: string } }, b: { attributes: { id: string } }): number =>
    compareText(a.attributes.id, b.attributes.id)

  /** No file holds half a surrogate pair. */
  const asFile = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replace(/\\ud800/gu, '\\ufffd'))

  it('gives every value back exactly, whatever it holds', () => {
    const { nodes, edges } = readBack(files('csv'))
    expect(asFile(nodes.sort(byKey))).toEqual(asFile(nodesOf(graph)))
    const attributes = (edges as { attributes: { id: string } }[]).sort(byId).map((edge) => edge.attributes)
    const expected = edgesOf(graph).sort(byId)
    expect(asFile(attributes)).toEqual(asFile(expected.map((edge) => edge.attributes)))
  })

  it('carries the graph’s name and a hash that changes with the content alone', () => {
    const hashes = (of: StatementGraph): string[] =>
      (parseCsv(files('csv', of).get('nodes-entity.csv')!, { columns: true }) as Record<string, string>[]).map(
        (row) => {
          expect(row['graph']).toBe('issue-graph')
          return row['hash']!
        },
      )
    const before = hashes(graph)
    expect(before.every((hash) => /^[0-9a-f]{32}$/u.test(hash))).toBe(true)
    const changed = graph.copy() as unknown as StatementGraph
    const { key } = nodesOf(graph, 'entities')[0]!
    changed.setNodeAttribute(key, 'name' as never, 'another' as never)
    const after = hashes(changed)
    expect(after.filter((hash, index) => hash !== before[index])).toHaveLength(1)
  })

  it('needs no option of the import but its files: no line break in a field, no list item with the delimiter', () => {
    const folder = files('csv')
    const command = importCommand(folder.keys())
    expect(folder.get('README.txt')).toContain(command)
    const named = [...command.matchAll(/--(?:nodes|relationships)=\.\/(\S+)/gu)].map((match) => match[1])
    expect(named).toEqual([...folder.keys()].filter((name) => name.endsWith('.csv')))
    expect(new Set(command.match(/--[a-z-]+/gu))).toEqual(new Set(['--nodes', '--relationships']))
    for (const name of named) {
      const rows = parseCsv(folder.get(name!)!) as string[][]
      expect(
        folder
          .get(name!)!
          .trimEnd()
          .split(/[\r\n]/u),
      ).toHaveLength(rows.length)
    }
  })

  it('holds a semicolon of a list item as what looks the same, and its true value beside it', () => {
    const story = {
      kind: 'story',
      id: 'i#0',
      issue: 'i',
      title: 'a; b',
      order: 0,
      text: 'c;\nd',
    } as const
    const urls = ['https://example.org/a;b?c=1', 'x;y']
    const properties = nodeProperties({ ...story, urls }, 'g')
    expect(properties).toMatchObject({
      title: 'a; b',
      text: 'c; d',
      urls: ['https://example.org/a%3Bb?c=1', 'x\u037ey'],
    })
    expect('x\u037ey'.normalize()).toBe('x;y')
    expect(nodeFromProperties('Story', properties)).toMatchObject({ urls, text: 'c;\nd' })
  })
})

describe('obsidian', () => {
  const notes = files('obsidian')
  const bodyOf = (note: string): string => note.split('\n---\n').slice(1).join('\n---\n')

  it('links only to notes that are there', () => {
    const links = [...notes.values()].flatMap((note) =>
      [...bodyOf(note).matchAll(/(?<!\\)\[\[([^\]|]+)\|/gu)].map(([, to]) => to!),
    )
    expect(links.length).toBeGreaterThan(500)
    for (const link of links) expect(notes.has(`${link}.md`), link).toBe(true)
  })

  it('has a note for each entity, issue and topic, under names that every system takes', () => {
    const wanted = nodesOf(graph).filter(({ attributes }) => ['entity', 'issue', 'topic'].includes(attributes.kind))
    expect(notes.size).toBe(wanted.length)
    expect(new Set([...notes.keys()].map((path) => path.toLowerCase())).size).toBe(notes.size)
    for (const path of notes.keys()) {
      expect(path).toMatch(/^[A-Z][a-z]+\/[^\\/:*?"<>|#^[\]\p{Cc}\u202a-\u202e]+\.md$/u)
      expect(path.split('/')[1]!.length).toBeLessThan(110)
    }
  })

  it('begins with front matter that holds id and aliases as they are', () => {
    const ids = [...notes.values()].map((note) => (parseYaml(note.split('\n---\n')[0]!.slice(4)) as { id: string }).id)
    for (const { attributes } of nodesOf(graph, 'entities')) expect(ids).toContain(attributes.id)
  })

  it('keeps HTML and Markdown of names and quotes from taking effect', () => {
    for (const note of notes.values()) {
      const body = bodyOf(note)
      expect(body).not.toMatch(/(?<!\\)<(?!https?:)/u)
      expect(body).not.toMatch(/(?<!\\)`/u)
    }
  })

  it.each([
    ['CON', '_CON'],
    ['../../etc/passwd', 'etc passwd'],
    ['a/b:c*d?e"f<g>h|i', 'a b c d e f g h i'],
    ['...', 'unnamed'],
    ['   ', 'unnamed'],
    ['trailing. ', 'trailing'],
    ['智谱 AI', '智谱 AI'],
  ])('makes %j the file name %j', (name, file) => expect(safeFileName(name)).toBe(file))
})

describe('html', () => {
  const html = text('html')

  it('holds the graph as data that no name can break out of', () => {
    expect(html.match(/<script/giu)).toHaveLength(2)
    expect(html.match(/<\/script/giu)).toHaveLength(2)
    const json = /<script type="application\/json" id="graph-data">(.*?)<\/script>/su.exec(html)![1]!
    const data = JSON.parse(json) as { entities: { name: string }[] }
    expect(data.entities.map(({ name }) => name)).toContain(HOSTILE_NAMES[0])
  })

  it('allows its own script and style alone, and no request', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(html)![1]!
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe-|https?:|\*/u)
    expect(html).not.toMatch(/(?:src|href)="(?!data:,)/u)
  })

  it('holds no character that HTML cannot hold', () => {
    // eslint-disable-next-line no-control-regex
    expect(html).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\uFFFE]|\p{Cs}/u)
  })

  it('escapes its title', () => {
    const result = exportGraph(graph, 'html', { viewer, title: '</title><script>1</script>' })
    expect(result.kind === 'text' && result.text).toContain(
      '<title>&lt;/title&gt;&lt;script&gt;1&lt;/script&gt;</title>',
    )
  })

  it('says what is missing when the viewer was not built', () => {
    expect(() => exportGraph(graph, 'html')).toThrow(/npm run build/u)
  })
})
