/** A real browser on a page of the viewer, which notes every error and every request that it makes. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { exportGraph } from '../../src/export/exportGraph.js'
import type { StatementGraph } from '../../src/export/statementGraph.js'
import { need } from '../export/tools.js'
import { hasChromium, launchChromium } from '../support/chromium.js'
import { OUTPUT, buildViewer } from './viewerBundle.js'

let viewer: ReturnType<typeof buildViewer> | undefined

/** The graph as HTML, its address as a file. */
export async function writePage(graph: StatementGraph, name: string): Promise<string> {
  viewer ??= buildViewer()
  const result = exportGraph(graph, 'html', { viewer: await viewer })
  if (result.kind !== 'text') throw new Error('html is one text')
  mkdirSync(OUTPUT, { recursive: true })
  const path = join(OUTPUT, `${name}.html`)
  writeFileSync(path, result.text)
  return pathToFileURL(path).href
}

interface Opened {
  readonly page: Page
  /** Errors and warnings of the console, uncaught errors, refused by policy. */
  readonly complaints: string[]
  /** Addresses asked for besides the page itself. */
  readonly requests: string[]
}

export interface OpenOptions {
  readonly dark?: boolean
  readonly width?: number
  readonly height?: number
  /** The graph is: nothing will be drawn. */
  readonly empty?: boolean
}

/** Opens an address and waits until the graph has been drawn. */
async function open(browser: Browser, url: string, options: OpenOptions = {}): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => {
    // reading a picture back makes the graphics driver wait, and it says so
    const driver = message.text().includes('GPU stall due to ReadPixels')
    if (['error', 'warning'].includes(message.type()) && !driver) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (request.url() !== url.split('#')[0] && !request.url().startsWith('data:')) requests.push(request.url())
  })
  await page.goto(url)
  await page
    .locator(options.empty ? '.empty' : '.stage canvas')
    .first()
    .waitFor({ state: 'attached' })
  await settle(page)
  return { page, complaints, requests }
}

/** Waits until what was asked of the page has been drawn. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))')

/** Where a node is drawn. */
export async function positionOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const at = await page.evaluate(`issueGraph.positionOf(${JSON.stringify(id)})`)
  if (at === undefined) throw new Error(`${id} is not drawn`)
  return at as { x: number; y: number }
}

export const screenshot = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: join(OUTPUT, `viewer-${name}.png`) })

/** The side panel. */
export const panel = (page: Page): Locator => page.getByRole('complementary').and(page.locator('#panel'))

/**
 * A browser for the tests of a file. Whatever a test does on its page, the page must neither complain nor ask the network.
 * Without Chromium the tests are skipped, and fail on CI.
 */
export function usePages(): { start(url: string, options?: OpenOptions): Promise<Page> } {
  let browser: Browser | undefined
  let opened: Opened | undefined
  beforeAll(async () => {
    if (hasChromium) browser = await launchChromium()
  })
  afterAll(() => browser?.close())
  beforeEach((context) => need(context, hasChromium, 'chromium'))
  afterEach(async () => {
    if (opened === undefined) return
    const { page, complaints, requests } = opened
    opened = undefined
    await page.context().close()
    expect(complaints).toEqual([])
    expect(requests).toEqual([])
  })
  return {
    start: async (url, options) => {
      opened = await open(browser!, url, options)
      return opened.page
    },
  }
}
