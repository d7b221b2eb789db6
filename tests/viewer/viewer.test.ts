import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { nodesOfKind } from '../../src/export/statementGraph.js'
import { syntheticGraph } from '../export/syntheticGraph.js'
import { panel, positionOf, screenshot, usePages, writePage, type OpenOptions } from './browser.js'

const graph = syntheticGraph({ entities: 150, relations: 260, issues: 10 })
const entities = nodesOfKind(graph, 'entity')
const idOf = (name: string): string => entities.find(({ attributes }) => attributes.name === name)!.attributes.id

const pages = usePages()
let url: string
beforeAll(async () => {
  url = await writePage(graph, 'viewer')
})

const start = (address = url, options?: OpenOptions): Promise<Page> => pages.start(address, options)
const status = (page: Page): Promise<string | null> => page.locator('.status').textContent()

describe('the page', () => {
  it('opens laid out, with everything counted', async () => {
    const page = await start()
    expect(await status(page)).toBe('150 entities · 260 relations')
    expect(await panel(page).isVisible()).toBe(false)
    const places = await Promise.all(entities.map(({ attributes }) => positionOf(page, attributes.id)))
    const size = page.viewportSize()!
    for (const { x, y } of places) {
      expect(x).toBeGreaterThan(288)
      expect(x).toBeLessThan(size.width)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(size.height)
    }
    await screenshot(page, 'light')
  })

  it('draws something in every type’s colour', async () => {
    const page = await start()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save picture' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('issue-graph.png')
    const picture = readFileSync(await download.path()).toString('base64')
    // the browser reads the picture: how many of its points are near each colour
    const counts = await page.evaluate(`(async () => {
      const image = new Image()
      image.src = 'data:image/png;base64,${picture}'
      await image.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height })
      const context = canvas.getContext('2d')
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      const colors = { model: [59, 130, 246], org: [245, 158, 11], person: [236, 72, 153], benchmark: [16, 185, 129], product: [139, 92, 246] }
      const counts = Object.fromEntries(Object.keys(colors).map((name) => [name, 0]))
      for (let at = 0; at < data.length; at += 4)
        for (const [name, color] of Object.entries(colors))
          if (color.every((value, channel) => Math.abs(value - data[at + channel]) < 6)) counts[name]++
      return counts
    })()`)
    for (const [type, count] of Object.entries(counts as Record<string, number>))
      expect(count, type).toBeGreaterThan(50)
  })

  it('keeps its layout while it opens and a panel comes', async () => {
    const page = await start()
    const shift = `new Promise((done) => {
      let sum = 0
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += entry.value)))
        .observe({ type: 'layout-shift', buffered: true })
      requestAnimationFrame(() => requestAnimationFrame(() => done(sum)))
    })`
    await page.evaluate(`location.hash = ${JSON.stringify(idOf('Aurora-1'))}`)
    await panel(page).waitFor()
    expect(await page.evaluate(shift)).toBeLessThan(0.01)
  })

  it('gives every control a name', async () => {
    const page = await start(`${url}#${encodeURIComponent(idOf('Aurora-1'))}`)
    const nameless = await page.evaluate(`[...document.querySelectorAll('button, input, select, a, summary, [role]')]
      .filter((element) => !(element.getAttribute('aria-label') || element.textContent.trim() || element.labels?.length ||
        element.getAttribute('aria-labelledby')) && !['status', 'listbox'].includes(element.getAttribute('role')))
      .map((element) => element.outerHTML)`)
    expect(nameless).toEqual([])
  })

  it('is dark where the system is, and turns by a key', async () => {
    const page = await start(url, { dark: true })
    const background = (): Promise<string> => page.evaluate(`getComputedStyle(document.body).backgroundColor`)
    expect(await background()).toBe('rgb(11, 18, 32)')
    await screenshot(page, 'dark')
    await page.keyboard.press('t')
    expect(await background()).toBe('rgb(248, 250, 252)')
  })

  it('opens empty', async () => {
    const empty = await writePage(syntheticGraph({ entities: 0, relations: 0, issues: 0 }), 'viewer-empty')
    const page = await start(empty, { empty: true })
    expect(await page.locator('.empty').textContent()).toMatch(/empty/u)
  })
})

describe('search', () => {
  it('opens the first hit by arrow and Enter, in a panel that names its relations', async () => {
    const page = await start()
    const box = page.getByRole('searchbox')
    await box.fill('aurora 1')
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('[role=option][aria-selected=true]').textContent()).toContain('Aurora-1')
    await page.keyboard.press('Enter')
    await expect.poll(() => panel(page).getByRole('heading', { level: 2 }).textContent()).toBe('Aurora-1')
    const stated = new Set(
      graph
        .filterEdges(idOf('Aurora-1'), (_key, edge) => edge.kind === 'relation')
        .map((key) => graph.getEdgeAttribute(key, 'type')),
    )
    const named = await panel(page).locator('h3 .relation').allTextContents()
    expect(new Set(named)).toEqual(stated)
    await screenshot(page, 'panel')
  })

  it('knows aliases in any script, and says where there is none', async () => {
    const page = await start()
    const box = page.getByRole('searchbox')
    await box.fill('别名7')
    const hits = page.locator('#hits').getByRole('option')
    expect(await hits.first().textContent()).toContain('别名7')
    await box.fill('no such name')
    expect(await hits.count()).toBe(0)
    expect(await page.locator('.none').textContent()).toBe('Nothing of that name')
    await page.keyboard.press('Escape')
    expect(await box.inputValue()).toBe('')
  })

  it('is reached by a key', async () => {
    const page = await start()
    await page.keyboard.press('/')
    expect(await page.evaluate(`document.activeElement.id`)).toBe('search')
  })
})

describe('the panel', () => {
  it('shows evidence with its issue, date and link', async () => {
    const page = await start(`${url}#${encodeURIComponent(idOf('Aurora-1'))}`)
    const key = graph.findEdge(idOf('Aurora-1'), (_key, edge) => edge.kind === 'relation')!
    const edge = graph.getEdgeAttributes(key)
    if (edge.kind !== 'relation') throw new Error('a relation')
    const quote = edge.evidence[0]!.quote.replace(/\s+/gu, ' ')
    const block = panel(page).locator('blockquote').filter({ hasText: quote }).first()
    expect(await block.textContent()).toContain(edge.evidence[0]!.issue.slice(-10))
    expect(await block.getByRole('link').first().getAttribute('href')).toBe(edge.evidence[0]!.urls[0])
    expect(await block.getByRole('link').first().getAttribute('rel')).toContain('noopener')
  })

  it('draws figures over time', async () => {
    const page = await start(`${url}#${encodeURIComponent(idOf('Aurora-1'))}`)
    const chart = panel(page).locator('svg.chart')
    expect(await chart.getAttribute('aria-label')).toMatch(/^from .+ on 2026-.+ to .+ on 2026-/u)
    expect(await chart.locator('circle').count()).toBe(4)
  })

  it('opens by a click on the drawing, and closes by Escape', async () => {
    const page = await start()
    const at = await positionOf(page, idOf('Cinder-1'))
    await page.mouse.click(at.x, at.y)
    await expect.poll(() => panel(page).getByRole('heading', { level: 2 }).textContent()).toBe('Cinder-1')
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${idOf('Cinder-1')}`)
    await page.keyboard.press('Escape')
    expect(await panel(page).isVisible()).toBe(false)
    expect(new URL(page.url()).hash).toBe('')
  })

  it('leads from entity to entity, and back by the browser’s button', async () => {
    const page = await start(`${url}#${encodeURIComponent(idOf('Aurora-1'))}`)
    const next = panel(page).locator('.statement button.entity').first()
    const name = (await next.textContent())!
    await next.click()
    await expect.poll(() => panel(page).getByRole('heading', { level: 2 }).textContent()).toBe(name)
    await page.goBack()
    await expect.poll(() => panel(page).getByRole('heading', { level: 2 }).textContent()).toBe('Aurora-1')
  })
})

describe('deep links', () => {
  it('open an entity by its id or a former one', async () => {
    const page = await start(`${url}#model:former-id`)
    expect(await panel(page).getByRole('heading', { level: 2 }).textContent()).toBe('Aurora-1')
  })

  it('say when nothing has the id', async () => {
    const page = await start(`${url}#model:%E6%99%BA-unknown%`)
    expect(await page.locator('.banner').textContent()).toMatch(/Nothing here has the id/u)
    expect(await panel(page).isVisible()).toBe(false)
  })
})

describe('filters', () => {
  it('by type leave only the chosen types', async () => {
    const page = await start()
    await page.getByRole('checkbox', { name: /^model/u }).uncheck()
    const models = entities.filter(({ attributes }) => attributes.type === 'model').length
    expect(await status(page)).toContain(`${150 - models} entities`)
    await page.getByRole('button', { name: 'Reset' }).click()
    expect(await status(page)).toBe('150 entities · 260 relations')
  })

  it('by relation leave only the chosen relations', async () => {
    const page = await start()
    await page.getByRole('button', { name: 'Relations: none' }).click()
    expect(await status(page)).toBe('150 entities · 0 relations')
    await page.getByRole('checkbox', { name: /^released/u }).check()
    const released = graph.filterEdges((_key, edge) => edge.type === 'released').length
    expect(await status(page)).toBe(`150 entities · ${released} relations`)
    await page.getByRole('checkbox', { name: 'Only connected' }).check()
    expect(Number.parseInt((await status(page))!, 10)).toBeLessThan(150)
  })

  it('by topic, by issue and by time leave what belongs to it', async () => {
    const page = await start()
    const count = async (): Promise<number> => Number.parseInt((await status(page))!, 10)
    await page.getByRole('combobox', { name: 'Topic' }).selectOption({ index: 1 })
    expect(await count()).toBe(25)
    await page.getByRole('combobox', { name: 'Topic' }).selectOption({ index: 0 })

    const mentioned = (dates: readonly string[]): number => {
      const found = new Set<string>()
      graph.forEachEdge((_key, edge, source, target) => {
        if (edge.type !== 'MENTIONS') return
        const story = graph.getNodeAttributes(source)
        if (story.kind === 'story' && dates.some((date) => story.issue.endsWith(date))) found.add(target)
      })
      return found.size
    }
    await page.getByRole('combobox', { name: 'Issue' }).selectOption({ index: 3 })
    expect(await count()).toBe(mentioned(['2026-01-15']))
    await page.getByRole('combobox', { name: 'Issue' }).selectOption({ index: 0 })

    await page.getByRole('slider', { name: 'From date' }).fill('2')
    await page.getByRole('slider', { name: 'To date' }).fill('3')
    expect(await page.getByRole('slider', { name: 'To date' }).getAttribute('aria-valuetext')).toBe('2026-01-22')
    expect(await count()).toBe(mentioned(['2026-01-15', '2026-01-22']))
    await screenshot(page, 'time')
  })
})

describe('colours', () => {
  it('by topic come with a key whose entries leave one topic', async () => {
    const page = await start()
    const key = page.getByRole('list', { name: 'Colours of topics' })
    expect(await key.isVisible()).toBe(false)
    await page.getByRole('combobox', { name: 'Colour by' }).selectOption('topic')
    expect(await key.getByRole('button').count()).toBe(6)
    await key.getByRole('button').first().click()
    expect(await status(page)).toContain('25 entities')
    await screenshot(page, 'topics')
  })
})

describe('paths', () => {
  it('between two picked nodes are shown step by step with evidence', async () => {
    const page = await start(`${url}#${encodeURIComponent(idOf('Aurora-1'))}`)
    await panel(page).getByRole('button', { name: 'Path from here' }).click()
    await page.getByRole('searchbox').fill('Delta-1')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => panel(page).locator('.type').first().textContent()).toBe('path')
    const stops = await panel(page).locator('.stop').allTextContents()
    expect([stops[0], stops.at(-1)]).toEqual(['Aurora-1', 'Delta-1'])
    expect(await panel(page).locator('.step').count()).toBe(stops.length - 1)
    for (const step of await panel(page).locator('.step').all())
      expect(await step.locator('blockquote').count()).toBeGreaterThan(0)
    await screenshot(page, 'path')
  })
})

describe('benchmarks', () => {
  it('stand in a ladder, best first', async () => {
    const page = await start()
    await page.getByRole('button', { name: 'Benchmarks' }).click()
    const scores = (await panel(page).locator('.rung .score').allTextContents()).map(Number.parseFloat)
    expect(scores.length).toBeGreaterThan(0)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    await screenshot(page, 'ladder')
  })
})

describe('pointing at a node', () => {
  it('veils all but its neighbours', async () => {
    const page = await start()
    const veiled = (): Promise<boolean> => page.evaluate(`!document.querySelector('.overlay').hidden`)
    expect(await veiled()).toBe(false)
    const at = await positionOf(page, idOf('Aurora-1'))
    await page.mouse.move(at.x, at.y)
    await expect.poll(veiled).toBe(true)
    await screenshot(page, 'hover')
    await page.mouse.move(at.x + 400, 5)
    await expect.poll(veiled).toBe(false)
  })
})

describe('a narrow screen', () => {
  it('keeps the search and shows the panel below', async () => {
    const page = await start(`${url}#${encodeURIComponent(idOf('Aurora-1'))}`, { width: 390, height: 780 })
    expect(await page.getByRole('searchbox').isVisible()).toBe(true)
    const box = (await panel(page).boundingBox())!
    expect(box.y).toBeGreaterThan(200)
    await screenshot(page, 'narrow')
  })
})
