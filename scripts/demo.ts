/** `npm run demo`: the sample issues into a graph, and what one gets out of it. Every line that is run is shown. */
import { spawnSync } from 'node:child_process'
import { packagePath } from '../src/cli/packageFolder.js'

const COMMANDS: readonly (readonly string[])[] = [
  ['build', 'data/issues'],
  ['ask', 'who released GLM-5'],
  ['ask', '哪些产品集成了 Claude Sonnet 4.6'],
  ['ask', 'which issues mention Claude Code'],
  ['show', 'GLM-5'],
  ['topics', '--top', '5'],
  ['conflicts'],
  ['export', '--format', 'html', '--out', 'graph.html'],
]

for (const args of COMMANDS) {
  const shown = args.map((arg) => (/^[\w./-]+$/u.test(arg) ? arg : `"${arg}"`)).join(' ')
  process.stdout.write(`\n$ graph ${shown}\n`)
  const { status } = spawnSync(process.execPath, [packagePath('dist', 'cli.js'), ...args], {
    cwd: packagePath(),
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}
process.stdout.write('\nOpen graph.html in a browser to look at the whole graph.\n')
