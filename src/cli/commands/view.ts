/** `graph view`: the HTML view, served to this machine only. */
import { spawn } from 'node:child_process'
import { z } from 'zod'
import { exportGraph } from '../../export/exportGraph.js'
import { defineCommand } from '../command.js'
import { CommandError, messageOf, systemCode } from '../errors.js'
import { loadGraph } from '../loadGraph.js'
import { serveHtml } from '../serve.js'
import { readViewer } from '../viewerBundle.js'

export const command = defineCommand({
  configure(command) {
    command
      .option('--no-open', 'do not open the browser')
      .option('--port <n>', 'port (else a free one)')
      .addHelpText(
        'after',
        `
Examples:
  $ graph view
  $ graph view --no-open --port 8080`,
      )
  },
  input: z.object({
    open: z.boolean().default(true),
    port: z
      .string()
      .regex(/^\d{1,5}$/u, 'must be a port number')
      .transform(Number)
      .refine((port) => port <= 65_535, 'must be a port number')
      .optional(),
  }),
  async run(context, { open, port = 0 }) {
    const { graph } = await loadGraph(context)
    const page = exportGraph(graph.graph, 'html', { viewer: readViewer() })
    if (page.kind !== 'text') throw new Error('the page is one text')
    const served = await serveHtml(page.text, { port }).catch((error: unknown) => {
      const reason = systemCode(error) === 'EADDRINUSE' ? 'it is in use' : messageOf(error)
      throw new CommandError(`cannot serve on port ${port}: ${reason}; choose another with --port`, 1, { cause: error })
    })
    const { terminal } = context
    terminal.print(served.url)
    terminal.note('press Ctrl-C to stop')
    if (open)
      openBrowser(served.url, (reason) => terminal.warn(`could not open the browser (${reason}); open ${served.url}`))
    await stopSignal()
    await served.close()
    return undefined
  },
})

/** Ctrl-C or a termination signal. */
const stopSignal = (): Promise<void> =>
  new Promise((done) => {
    process.once('SIGINT', () => done())
    process.once('SIGTERM', () => done())
  })

function openBrowser(address: string, failed: (reason: string) => void): void {
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address]
  const child = spawn(program!, args, { stdio: 'ignore', detached: true })
  child.once('error', (error) => failed(messageOf(error)))
  child.unref()
}
