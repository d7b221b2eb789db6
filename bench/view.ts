/**
 * How soon the HTML view of a large graph is drawn, and how soon it answers: a made-up graph of 5,000 entities and 20,000
 * relations in headless Chromium. Usage: `tsx bench/view.ts [ENTITIES]`; needs /usr/bin/chromium.
 */
import { cpus, loadavg, tmpdir } from 'node:os'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { exportGraph } from '../src/export/exportGraph.js'
import { nodesOfKind } from '../src/export/statementGraph.js'
import { syntheticGraph } from '../tests/export/syntheticGraph.js'
import { hasChromium, launchChromium } from '../tests/support/chromium.js'
import { buildViewer } from '../tests/viewer/viewerBundle.js'

const RUNS = 5
const PROBES = 20
const wanted = Number(process.argv[2] ?? 5000)

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const middle = (times: readonly number[]): string =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!.toFixed(0)
const worst = (times: readonly number[]): string => Math.max(...times).toFixed(0)

if (!hasChromium) throw new Error('no /usr/bin/chromium: apt-get install chromium')
const graph = syntheticGraph({ entities: wanted, relations: wanted * 4, issues: 60 })
const from = performance.now()
const result = exportGraph(graph, 'html', { viewer: await buildViewer() })
if (result.kind !== 'text') throw new Error('html is one text')
print(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]!.toFixed(1)}; ${wanted} entities, ${wanted * 4} relations: ` +
    `laid out and written in ${((performance.now() - from) / 1000).toFixed(1)} s, ${(result.text.length / 1e6).toFixed(1)} MB`,
)
const folder = mkdtempSync(join(tmpdir(), 'bench-view-'))
const path = join(folder, 'graph.html')
writeFileSync(path, result.text)
const browser = await launchChromium()
/** Until what was asked for has been drawn. */
const DRAWN = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'
const [opened, searched, hovered]: number[][] = [[], [], []]
try {
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const start = performance.now()
    await page.goto(pathToFileURL(path).href)
    await page.locator('.stage canvas').first().waitFor({ state: 'attached' })
    await page.evaluate(DRAWN)
    opened!.push(performance.now() - start)
    const entities = nodesOfKind(graph, 'entity').slice(0, PROBES)
    for (const { attributes } of entities) {
      // typed in the page itself, so that the time is the page's and not the driver's
      searched!.push(
        (await page.evaluate(`(async () => {
          const box = document.querySelector('[role=searchbox], input[type=search]')
          const start = performance.now()
          box.value = ${JSON.stringify(attributes.name.slice(0, 6))}
          box.dispatchEvent(new Event('input', { bubbles: true }))
          await ${DRAWN}
          return performance.now() - start
        })()`)) as number,
      )
      const at = (await page.evaluate(`issueGraph.positionOf(${JSON.stringify(attributes.id)})`)) as
        { x: number; y: number } | undefined
      if (at === undefined) continue
      const moved = performance.now()
      await page.mouse.move(at.x, at.y)
      await page.evaluate(DRAWN)
      hovered!.push(performance.now() - moved)
    }
    await page.close()
  }
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
print(`opened and drawn    median ${middle(opened!)} ms, worst ${worst(opened!)} ms of ${RUNS}`)
print(`search answered     median ${middle(searched!)} ms, worst ${worst(searched!)} ms of ${searched!.length}`)
print(`hover drawn         median ${middle(hovered!)} ms, worst ${worst(hovered!)} ms of ${hovered!.length}`)
