/** The HTML view on the loopback interface: one page, nothing else. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ServeOptions {
  /** A port of the reader's choice; any free one by default. */
  readonly port?: number
}

export interface Served {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string
  close(): Promise<void>
}

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/**
 * Serves the page at `/` to this machine only. A request under a foreign host name is refused, so that no web page can
 * read the graph through a name that it has pointed to this machine.
 * @throws Error with `code` EADDRINUSE or EACCES when the port cannot be had
 */
export async function serveHtml(html: string, options: ServeOptions = {}): Promise<Served> {
  const body = Buffer.from(html)
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo
    const known = [`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? '')
    const path = (request.url ?? '').split('?')[0]
    const refuse = (status: number, reason: string): void => {
      response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${reason}\n`)
    }
    if (!known) return refuse(421, 'not served under this name')
    if (path !== '/') return refuse(404, 'only / is here')
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'only GET')
    response.writeHead(200, { ...HEADERS, 'Content-Length': body.length })
    response.end(request.method === 'HEAD' ? undefined : body)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
