import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Page } from 'playwright-core'
import { build, preview } from 'vite'
import { launchBrowser } from '../browser.ts'
import { type BenchRecord, percentile } from './record.ts'

/** What is measured against is installed apart, so that nothing of it is part of the desk. */
const APART = join(process.cwd(), 'test', 'bench')
const PAGE = join(process.cwd(), 'test', 'measure', 'calendar-page')
const ROUNDS = 7
const SIZES = [2_000, 10_000]
const KINDS = ['ours', 'theirs'] as const
type Kind = (typeof KINDS)[number]
const NAMES: Record<Kind, string> = { ours: 'calendar', theirs: 'FullCalendar 7' }

/** A month in our calendar beside the same month in FullCalendar: mount, next month, drag start, drop, in one run. */
export async function benchCalendar(): Promise<BenchRecord[]> {
  if (!process.env.CHROMIUM) return []
  if (!existsSync(join(APART, 'node_modules'))) execFileSync('npm', ['ci'], { cwd: APART, stdio: 'ignore' })
  const outDir = await mkdtemp(join(tmpdir(), 'signalbox-bench-page-'))
  const shared = { configFile: false, root: PAGE, logLevel: 'warn' } as const
  const apart = (name: string) => ({ find: new RegExp(`^${name}`), replacement: join(APART, 'node_modules', name) })
  const alias = ['@fullcalendar/react', 'temporal-polyfill'].map(apart)
  const resolve = { alias, dedupe: ['react', 'react-dom'] }
  await build({ ...shared, plugins: [react()], resolve, build: { outDir, emptyOutDir: true } })
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } })
  const url = server.resolvedUrls?.local[0] ?? ''
  const browser = await launchBrowser()
  const records: BenchRecord[] = []
  for (const posts of SIZES)
    for (const kind of KINDS) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      await page.goto(url)
      records.push(...(await measureOne(page, kind, posts)))
      await page.close()
    }
  await browser.close()
  await server.close()
  await rm(outDir, { recursive: true, force: true })
  return records
}

async function measureOne(page: Page, kind: Kind, posts: number): Promise<BenchRecord[]> {
  const figures: Record<string, number[]> = { mount: [], 'next month': [], 'drag start': [], drop: [] }
  for (let round = 0; round <= ROUNDS; round++) {
    const mount = await page.evaluate(([which, many]) => window.bench.mount(which, many), [kind, posts] as const)
    const next = await page.evaluate(() => window.bench.next())
    const gesture = await drag(page, kind)
    await page.evaluate(() => window.bench.unmount())
    // The first round warms up whatever is made once.
    if (round === 0) continue
    figures['mount']?.push(mount)
    figures['next month']?.push(next)
    figures['drag start']?.push(gesture.dragStart)
    figures['drop']?.push(gesture.drop)
  }
  return Object.entries(figures).map(([what, values]) => ({
    name: `${NAMES[kind]} ${what} ${posts}`,
    value: percentile(values, 0.5),
    unit: 'ms' as const,
    n: values.length,
    note: 'median, to the paint that shows it; 1440 x 900, production build',
  }))
}

declare const window: { bench: import('./calendar-page/main.tsx').Bench }

/** Carries the first card of the 15th to the 17th, with a real mouse. */
async function drag(page: Page, kind: Kind): Promise<{ dragStart: number; drop: number }> {
  await page.evaluate(() => window.bench.forget())
  const day = (date: string): string => (kind === 'ours' ? `[data-day="${date}"]` : `[data-date="${date}"]`)
  const card = kind === 'ours' ? '[data-entry]' : '[role="listitem"]'
  const from = await page
    .locator(`${day('2031-08-12')} ${card}`)
    .first()
    .boundingBox()
  const to = await page.locator(day('2031-08-14')).first().boundingBox()
  if (!from || !to) throw new Error(`${NAMES[kind]} does not show the days of the measurement`)
  const [x, y] = [from.x + from.width / 2, from.y + 8]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 14, y + 6, { steps: 4 })
  const dragStart = await readGesture(page, 'dragStart')
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 })
  await page.mouse.move(to.x + to.width / 2 + 2, to.y + to.height / 2 + 2)
  await page.mouse.up()
  return { dragStart, drop: await readGesture(page, 'drop') }
}

async function readGesture(page: Page, gesture: 'dragStart' | 'drop'): Promise<number> {
  const found = await page.waitForFunction((which) => window.bench.read(which), gesture, { timeout: 10_000 })
  return (await found.jsonValue()) ?? Number.NaN
}
