import { describe, expect, it } from 'vitest'
import { nodesOfKind } from '../../src/export/statementGraph.js'
import { HOSTILE_NAMES, syntheticGraph } from '../export/syntheticGraph.js'
import { panel, screenshot, settle, usePages, writePage } from './browser.js'

const graph = syntheticGraph({ names: HOSTILE_NAMES })
const pages = usePages()

describe('hostile names', () => {
  it('stay text wherever they are shown', async () => {
    const page = await pages.start(await writePage(graph, 'viewer-hostile'))
    const hostile = nodesOfKind(graph, 'entity')
    for (const { attributes } of hostile.filter(({ attributes: { name } }) => HOSTILE_NAMES.includes(name))) {
      await page.evaluate(`location.hash = ${JSON.stringify(`#${encodeURIComponent(attributes.id)}`)}`)
      await panel(page).waitFor()
      const box = (await panel(page).boundingBox())!
      expect(box.x + box.width).toBeLessThanOrEqual(page.viewportSize()!.width)
      const wide = await panel(page).evaluate((element) => element.scrollWidth - element.clientWidth)
      expect(wide).toBeLessThanOrEqual(0)
    }
    await page.getByRole('searchbox').fill('script')
    await settle(page)
    await screenshot(page, 'hostile')
    expect(await page.evaluate(`globalThis.hacked`)).toBeUndefined()
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.locator('script').count()).toBe(2)
    const shown = await page.locator('body').innerText()
    expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u)
  })

  it('give no link but to the web', async () => {
    const linked = syntheticGraph({ entities: 20, relations: 30, issues: 2 })
    for (const { key } of nodesOfKind(linked, 'story'))
      linked.setNodeAttribute(
        key,
        'urls' as never,
        ['javascript:hacked=1', 'data:text/html,x', 'file:///etc/passwd', '//x', 'https://ok.example/'] as never,
      )
    const page = await pages.start(await writePage(linked, 'viewer-links'))
    await page.evaluate(`location.hash = ${JSON.stringify(nodesOfKind(linked, 'entity')[0]!.attributes.id)}`)
    await panel(page).waitFor()
    const hrefs = await panel(page)
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(new Set(hrefs)).toEqual(new Set(['https://ok.example/']))
  })
})
