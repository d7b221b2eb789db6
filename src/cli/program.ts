/** The command line: which commands there are, and how one is run. Commands are loaded when they are asked for. */
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import type { CommandModule } from './command.js'
import { CommandError, EXIT, messageOf, systemMessage, type ExitCode } from './errors.js'
import { packagePath } from './packageFolder.js'
import { Terminal } from './terminal.js'

interface Entry {
  readonly summary: string
  readonly load: () => Promise<CommandModule>
}

/** Loads a command's module and gives its only export on. */
const from = (load: () => Promise<{ command: unknown }>) => async (): Promise<CommandModule> =>
  (await load()).command as CommandModule

export const COMMANDS: Readonly<Record<string, Entry>> = {
  build: { summary: 'read issues into the graph', load: from(() => import('./commands/build.js')) },
  extract: { summary: 'print what each issue says, as JSON lines', load: from(() => import('./commands/extract.js')) },
  ask: { summary: 'answer a question in Chinese or English', load: from(() => import('./commands/ask.js')) },
  list: { summary: 'list entities, relations or issues', load: from(() => import('./commands/list.js')) },
  show: { summary: 'show all that is known of one entity', load: from(() => import('./commands/show.js')) },
  timeline: {
    summary: 'what the issues said of an entity, by date',
    load: from(() => import('./commands/timeline.js')),
  },
  path: { summary: 'how two entities are connected', load: from(() => import('./commands/path.js')) },
  topics: { summary: 'what the issues were about', load: from(() => import('./commands/topics.js')) },
  conflicts: { summary: 'statements that cannot both be right', load: from(() => import('./commands/conflicts.js')) },
  merges: {
    summary: 'which written forms became one entity, and why',
    load: from(() => import('./commands/merges.js')),
  },
  diff: { summary: 'what is new since a date or an issue', load: from(() => import('./commands/diff.js')) },
  export: { summary: 'write the graph for another tool', load: from(() => import('./commands/export.js')) },
  view: { summary: 'look at the graph in the browser', load: from(() => import('./commands/view.js')) },
  push: { summary: 'write the graph into Neo4j', load: from(() => import('./commands/push.js')) },
  pull: { summary: 'read the graph back out of Neo4j', load: from(() => import('./commands/pull.js')) },
  cypher: { summary: 'run Cypher files on Neo4j', load: from(() => import('./commands/cypher.js')) },
  eval: { summary: 'score extraction and linking against gold', load: from(() => import('./commands/eval.js')) },
  schema: { summary: "print the JSON Schema of a command's output", load: from(() => import('./commands/schema.js')) },
}

interface GlobalOptions {
  store?: string
  config?: string
  json?: boolean
  verbose?: boolean
}

const version = (): string =>
  (JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: string }).version

const EXAMPLES = `
Examples:
  $ graph build data/issues            read a folder of newsletters
  $ graph ask "who released GLM-5"     ask across all of them, in English or Chinese
  $ graph show "Claude Code"           one entity with all its evidence
  $ graph export --format html --out graph.html

The graph is kept in .graph/ (--store or GRAPH_STORE for another folder).
`

/** The program without its commands. */
function globalProgram(): Command {
  return new Command('graph')
    .description('Reads AI newsletters into one knowledge graph in which every edge shows the sentence it came from.')
    .usage('COMMAND [options]')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [COMMAND]', 'print help of a command')
    .option('--store <dir>', 'folder of the graph (GRAPH_STORE, else .graph)')
    .option('--config <file>', 'settings (else graph.yaml of the working folder)')
    .option('--json', 'print JSON')
    .option('--verbose', 'say more on stderr, with stack traces of errors')
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError(true)
    .exitOverride()
}

/** Name of the command in the arguments: the first that is no option and no option's value. */
function commandName(args: readonly string[]): string | undefined {
  for (let index = 0; index < args.length; index++) {
    const arg = args[index]!
    if (arg === '--store' || arg === '--config') index += 1
    else if (arg === 'help') return args.slice(index + 1).find((next) => !next.startsWith('-'))
    else if (!arg.startsWith('-')) return arg
  }
  return undefined
}

/**
 * Runs the command line.
 * @param args without node and script
 * @returns the exit code
 */
export async function main(args: readonly string[]): Promise<ExitCode> {
  const program = globalProgram().addHelpText('after', EXAMPLES)
  const asked = commandName(args)
  let exitCode: ExitCode = EXIT.done
  let terminal = new Terminal({ verbose: args.includes('--verbose') })
  program.configureOutput({
    writeOut: (text) => terminal.raw(text),
    writeErr: (text) => terminal.note(text.trimEnd()),
    outputError: (text, write) => write(`graph: ${oneLine(text, asked)}`),
  })
  for (const [name, { summary, load }] of Object.entries(COMMANDS)) {
    const command = program.command(name).description(summary)
    if (name !== asked) continue
    const { runCommand } = await import('./command.js')
    const module = await load()
    module.configure(command)
    command.action(async () => {
      const options = program.opts<GlobalOptions>()
      terminal = new Terminal({ verbose: options.verbose ?? false })
      exitCode = await runCommand(module, command, {
        terminal,
        json: options.json ?? false,
        store: options.store ?? (process.env['GRAPH_STORE'] || '.graph'),
        config: options.config,
      })
    })
  }
  try {
    if (args.length === 0) {
      program.outputHelp({ error: true })
      return EXIT.usage
    }
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    return failed(error, terminal)
  }
}

/** Tells an error in one line, its stack only with `--verbose`. */
function failed(error: unknown, terminal: Terminal): ExitCode {
  // commander has printed its own line already; help and version end here too, with code 0
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
  terminal.error(systemMessage(error) ?? messageOf(error))
  if (terminal.verbose && error instanceof Error) terminal.detail(error.stack ?? '')
  return error instanceof CommandError ? error.exitCode : EXIT.failed
}

/** Commander's message ("error: …" and perhaps a suggestion) as one line that says where help is. */
function oneLine(text: string, command: string | undefined): string {
  const told = text
    .trim()
    .replace(/^error: /u, '')
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/\.?$/u, '')
  const help = command !== undefined && command in COMMANDS ? `graph ${command} --help` : 'graph --help'
  return `${told}; see "${help}"\n`
}
