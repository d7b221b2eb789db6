/** The real Neo4j Browser page of a server, used as a person uses it: paste, run, look. */
import type { Browser, Locator, Page } from 'playwright-core'
import type { TestNeo4j } from './start.js'

/** What stands in the uppermost frame after a query has run. */
export interface BrowserResult {
  /** Rows of the result. */
  readonly rows: number
  /** Circles and arrows that are drawn; 0 where there is nothing to draw. */
  readonly nodes: number
  readonly relationships: number
  /** Colours of the circles. */
  readonly colours: readonly string[]
}

const WITHIN_MS = 30_000
const READY = /completed after/iu

export class BrowserPage {
  private constructor(private readonly page: Page) {}

  /** Opens the page and logs in; nothing but the server is asked. */
  static async open(browser: Browser, server: TestNeo4j): Promise<BrowserPage> {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
    page.setDefaultTimeout(WITHIN_MS)
    await page.route(
      ({ hostname }) => hostname !== '127.0.0.1',
      (route) => route.abort(),
    )
    await page.goto(`${server.http}browser/`)
    await page.getByTestId('username').fill(server.user)
    await page.getByTestId('password').fill(server.password)
    await page.getByTestId('connect').click()
    await page.getByTestId('username').waitFor({ state: 'detached' })
    return new BrowserPage(page)
  }

  /** Pastes a text over what is in the editor, unchanged, and runs it. */
  async run(text: string): Promise<BrowserResult> {
    const { page } = this
    // the frame of an earlier query must not be taken for this one's
    const frames = page.getByTestId('frame')
    while ((await frames.count()) > 0) await frames.first().getByTitle('Close').click()
    await this.paste(text)
    await page.keyboard.press('Control+Enter')
    const frame = frames.first()
    await frame.waitFor()
    const loaded = frame.getByTestId('frame-loaded-contents')
    const failed = frame.getByText(/Neo\.\w+Error\.|^ERROR$/u).first()
    await loaded.or(failed).first().waitFor()
    if (await failed.isVisible()) throw new Error(`Neo4j Browser: ${await frame.innerText()}`)
    const picture = frame.getByTestId('cypherFrameSidebarVisualization')
    const drawn = (await picture.count()) > 0 ? await this.drawn(frame, picture) : NOTHING
    return { ...drawn, rows: await rowsOf(frame) }
  }

  /** Drops a file on the editor. */
  async drop(name: string, text: string): Promise<void> {
    await this.page.evaluate(`
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}))
      for (const type of ['dragenter', 'dragover', 'drop'])
        document
          .querySelector('[data-testid=activeEditor]')
          .dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))`)
    await this.page.getByTestId('frame').first().getByText('node {').first().waitFor()
  }

  /** A picture of the uppermost frame at its largest. */
  async screenshot(path: string): Promise<void> {
    const frame = this.page.getByTestId('frame').first()
    const picture = frame.getByTestId('cypherFrameSidebarVisualization')
    if ((await picture.count()) > 0) await picture.click()
    await frame.getByTitle('Fullscreen').click()
    // the layout goes on moving for a while
    await this.page.waitForTimeout(1500)
    await this.page.screenshot({ path })
    await this.page.getByTitle('Close fullscreen').first().click()
  }

  private async paste(text: string): Promise<void> {
    const { page } = this
    await page.locator('.monaco-editor').first().click()
    await page.keyboard.press('Control+A')
    await page.evaluate(`
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', ${JSON.stringify(text)})
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement.dispatchEvent(paste)`)
  }

  private async drawn(frame: Locator, picture: Locator): Promise<Omit<BrowserResult, 'rows'>> {
    await picture.click()
    await frame.locator('g.node').first().waitFor()
    return {
      nodes: await frame.locator('g.node').count(),
      relationships: await frame.locator('g.relationship').count(),
      colours: await frame
        .locator('g.node circle.b-outline')
        .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('fill') ?? ''))].sort()),
    }
  }
}

const NOTHING = { nodes: 0, relationships: 0, colours: [] }

/** The number of rows stands below the table. */
async function rowsOf(frame: Locator): Promise<number> {
  const table = frame.getByTestId('cypherFrameSidebarTable')
  if ((await table.count()) > 0) await table.click()
  const bar = frame.getByTestId('frameStatusbar').filter({ hasText: READY })
  await bar.waitFor()
  return Number(/streaming (\d+) record/u.exec(await bar.innerText())?.[1] ?? 0)
}
