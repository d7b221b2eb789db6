/** Imports run downwards only: cli → ask, export, store → graph → link → extract → issues → lexicon, text → records, ontology. */
const rooms = [
  ['ontology'],
  ['records'],
  ['text'],
  ['lexicon'],
  ['issues'],
  ['extract'],
  ['link'],
  ['graph'],
  ['ask', 'export', 'store', 'eval'],
  ['cli'],
]
const above = (index) =>
  rooms
    .slice(index + 1)
    .flat()
    .map((room) => `^src/${room}([./]|$)`)
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...rooms.slice(0, -1).map((names, index) => ({
      name: `downwards-from-${names.join('-')}`,
      severity: 'error',
      from: { path: names.map((room) => `^src/${room}([./]|$)`) },
      to: { path: above(index) },
    })),
    {
      name: 'pure-core',
      comment: 'the core knows no file system, network or process',
      severity: 'error',
      from: { path: '^src/(ontology|records|text|lexicon|issues|extract|link|graph|ask|eval)([./]|$)' },
      to: { dependencyTypes: ['core'], path: '^(node:)?(fs|net|http|https|child_process|process|os)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js'],
    },
  },
}
