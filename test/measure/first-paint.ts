import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type DeskProcess, startDeskProcess } from '../desk-process.ts'
import { type BenchRecord, percentile } from './record.ts'

const ROUNDS = 5

interface Paint {
  readonly scriptingMs: number
  readonly lcpMs: number
  readonly jsKb: number
  readonly cssKb: number
}

/** The start page of a signed-in person, with nothing cached, in a real browser. */
export async function benchFirstPaint(): Promise<BenchRecord[]> {
  if (!process.env.CHROMIUM) return []
  const dataDir = await mkdtemp(join(tmpdir(), 'signalbox-bench-'))
  const desk = await startDeskProcess({ DATA_DIR: dataDir })
  const browser = await launchBrowser()
  const paints: Paint[] = []
  for (let round = 0; round < ROUNDS; round++) paints.push(await paintOnce(browser, desk))
  await browser.close()
  await desk.stop()
  await rm(dataDir, { recursive: true, force: true })
  const record = (
    name: string,
    unit: BenchRecord['unit'],
    pick: (paint: Paint) => number,
    note: string,
  ): BenchRecord => ({
    ...{ name, unit, note, n: ROUNDS },
    value: percentile(paints.map(pick), 0.5),
  })
  return [
    record('first paint scripting', 'ms', (paint) => paint.scriptingMs, 'Today, signed in, nothing cached; median'),
    record('first paint LCP', 'ms', (paint) => paint.lcpMs, 'largest contentful paint, loopback; median'),
    record('first paint JavaScript', 'KB', (paint) => paint.jsKb, 'as sent, compressed'),
    record('first paint CSS', 'KB', (paint) => paint.cssKb, 'as sent, compressed'),
  ]
}

async function paintOnce(browser: Browser, desk: DeskProcess): Promise<Paint> {
  const context = await browser.newContext()
  await context.request.post(`${desk.url}/api/session/demo`, {
    data: { personId: 'demo-priya' },
    headers: { origin: desk.url },
  })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable')
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      Object.assign(globalThis, { largestPaint: list.getEntries().at(-1)?.startTime })
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })
  await page.goto(desk.url, { waitUntil: 'networkidle' }).catch(() => undefined)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const { metrics } = await cdp.send('Performance.getMetrics')
  const scripting = metrics.find((each) => each.name === 'ScriptDuration')?.value ?? Number.NaN
  const sizes = await page.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const sum = (ending: string): number =>
      entries
        .filter((each) => new URL(each.name).pathname.endsWith(ending))
        .reduce((total, each) => total + each.encodedBodySize, 0) / 1000
    return {
      jsKb: sum('.js'),
      cssKb: sum('.css'),
      lcpMs: (globalThis as { largestPaint?: number }).largestPaint ?? Number.NaN,
    }
  })
  await context.close()
  return { ...sizes, scriptingMs: scripting * 1000 }
}
