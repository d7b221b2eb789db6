import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { afterEach, describe, expect, it } from 'vitest'
import { serveHtml, type Served } from '../../src/cli/serve.js'

let served: Served | undefined
afterEach(async () => {
  await served?.close()
  served = undefined
})

/** A request that says what it likes about its host. */
function ask(url: string, options: { path?: string; host?: string; method?: string } = {}): Promise<[number, string]> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const headers = options.host === undefined ? {} : { host: options.host }
    const asked = request(
      { hostname, port, path: options.path ?? '/', method: options.method ?? 'GET', headers, agent: false },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => (text += part))
        response.on('end', () => resolve([response.statusCode ?? 0, text]))
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}

describe('the server of the view', () => {
  it('gives the page at / on a port of its own', async () => {
    served = await serveHtml('<p>图</p>')
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u)
    expect(await ask(served.url)).toEqual([200, '<p>图</p>'])
    expect(await ask(served.url, { path: '/?x=1' })).toEqual([200, '<p>图</p>'])
    expect(await ask(served.url, { method: 'HEAD' })).toEqual([200, ''])
  })

  it.each(['/index.html', '/../package.json', '/.git/config', '//'])('has nothing at %s', async (path) => {
    served = await serveHtml('secret')
    const [status, text] = await ask(served.url, { path })
    expect(status).toBe(404)
    expect(text).not.toContain('secret')
  })

  it('refuses other methods, and names that someone else has pointed here', async () => {
    served = await serveHtml('secret')
    expect((await ask(served.url, { method: 'POST' }))[0]).toBe(405)
    const [status, text] = await ask(served.url, { host: 'evil.example' })
    expect(status).toBe(421)
    expect(text).not.toContain('secret')
  })

  it('listens to this machine alone', async () => {
    served = await serveHtml('secret')
    const outer = Object.values(networkInterfaces())
      .flat()
      .find((address) => address?.family === 'IPv4' && !address.internal)
    if (outer === undefined) return
    const url = served.url.replace('127.0.0.1', outer.address)
    await expect(ask(url)).rejects.toThrow(/ECONNREFUSED/u)
  })

  it('takes a port of the reader’s choice, and says when it is taken', async () => {
    served = await serveHtml('a')
    const port = Number(new URL(served.url).port)
    await expect(serveHtml('b', { port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})
