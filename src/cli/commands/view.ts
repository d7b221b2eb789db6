/** `graph view`: the HTML view, served to this machine only. */
import { spawn } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { exportGraph } from '../../export/exportGraph.js'
import { defineCommand } from '../command.js'
import { CommandError, messageOf, systemCode } from '../errors.js'
import { loadGraph } from '../loadGraph.js'
import { readViewer } from '../viewer.js'

const HOST = '127.0.0.1'

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
    const server = await listening(serve(page.text), port)
    const address = `http://${HOST}:${(server.address() as AddressInfo).port}/`
    context.terminal.print(address)
    context.terminal.note('press Ctrl-C to stop')
    if (open)
      openBrowser(address, (reason) => context.terminal.warn(`could not open the browser (${reason}); open ${address}`))
    await stopped(server)
    return undefined
  },
})

/** Answers the one page, and only to a browser that asked this machine by its own name (no rebound foreign names). */
function serve(page: string): Server {
  return createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/u, '')
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' }
    if (host !== HOST && host !== 'localhost')
      response.writeHead(403, headers).end('this page is for this machine only\n')
    else if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405, headers).end()
    else if (new URL(request.url ?? '/', `http://${HOST}`).pathname !== '/')
      response.writeHead(404, headers).end('not here\n')
    else {
      response.writeHead(200, {
        ...headers,
        'content-type': 'text/html; charset=utf-8',
        'content-length': Buffer.byteLength(page),
        'cache-control': 'no-store',
      })
      response.end(request.method === 'HEAD' ? undefined : page)
    }
  })
}

function listening(server: Server, port: number): Promise<Server> {
  return new Promise((done, fail) => {
    server.once('error', (error) => {
      const reason = systemCode(error) === 'EADDRINUSE' ? 'it is in use' : messageOf(error)
      fail(new CommandError(`cannot serve on port ${port}: ${reason}; choose another with --port`, 1, { cause: error }))
    })
    server.listen(port, HOST, () => done(server))
  })
}

/** Ends with Ctrl-C or a termination signal. */
function stopped(server: Server): Promise<void> {
  return new Promise((done) => {
    const stop = (): void => {
      server.close(() => done())
      server.closeAllConnections()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}

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
