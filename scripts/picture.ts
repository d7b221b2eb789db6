/** `npm run picture`: the README's picture, a screenshot of the HTML view on the sample issues in headless Chromium. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { packagePath } from '../src/cli/packageFolder.js'

const folder = mkdtempSync(join(tmpdir(), 'issue-graph-picture-'))
const page = join(folder, 'graph.html')
const graph = (...args: string[]): void => {
  const { status } = spawnSync(
    process.execPath,
    [packagePath('dist', 'cli.js'), ...args, '--store', join(folder, 'store')],
    {
      cwd: packagePath(),
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  if (status !== 0) process.exit(status ?? 1)
}
graph('build', 'data/issues')
graph('export', '--format', 'html', '--out', page)

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'],
})
const view = await browser.newPage({ viewport: { width: 1440, height: 900 } })
await view.goto(`${pathToFileURL(page).href}#model:glm-5`)
await view.waitForTimeout(4000)
await view.screenshot({ path: packagePath('docs', 'graph.png') })
await browser.close()
rmSync(folder, { recursive: true, force: true })
