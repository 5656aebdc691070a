import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { startDeskProcess } from '../desk-process.ts'
import { type BenchRecord, percentile } from './record.ts'

const ROUNDS = 4

/** From a click in the rail to the next paint that answers it, and to the paint with the page's own heading. */
export async function benchClicks(): Promise<BenchRecord[]> {
  if (!process.env.CHROMIUM) return []
  const dataDir = await mkdtemp(join(tmpdir(), 'signalbox-bench-'))
  const desk = await startDeskProcess({ DATA_DIR: dataDir })
  const browser = await launchBrowser()
  const context = await browser.newContext()
  const headers = { origin: desk.url }
  await context.request.post(`${desk.url}/api/session/demo`, { data: { personId: 'demo-noor' }, headers })
  const page = await context.newPage()
  await page.goto(desk.url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const links = await page.getByRole('navigation').first().getByRole('link').count()
  const clicks: Click[] = []
  for (let round = 0; round < ROUNDS; round++)
    for (let index = 0; index < links; index++) clicks.push(await clickLink(page, index))
  const answered = clicks.map((click) => click.answeredMs)
  const arrived = clicks.map((click) => click.arrivedMs)
  await browser.close()
  await desk.stop()
  await rm(dataDir, { recursive: true, force: true })
  const n = clicks.length
  const note = 'every place of the rail in turn, each page first cold, then warm; hovered before as by a mouse'
  return [
    { name: 'click answered p50', value: percentile(answered, 0.5), unit: 'ms', n, note },
    { name: 'click answered slowest', value: percentile(answered, 1), unit: 'ms', n, note: rankPlaces(clicks) },
    {
      name: 'click to page p50',
      value: percentile(arrived, 0.5),
      unit: 'ms',
      n,
      note: 'to the paint with the heading of the new page',
    },
    {
      name: 'click to page slowest',
      value: percentile(arrived, 1),
      unit: 'ms',
      n,
      note: 'to the paint with the heading of the new page',
    },
  ]
}

interface Click {
  readonly place: string
  readonly answeredMs: number
  readonly arrivedMs: number
}

/** The places with the slowest answer of each, slowest first. */
function rankPlaces(clicks: readonly Click[]): string {
  const slowest = new Map<string, number>()
  for (const { place, answeredMs } of clicks) slowest.set(place, Math.max(slowest.get(place) ?? 0, answeredMs))
  return [...slowest]
    .sort(([, a], [, b]) => b - a)
    .map(([place, ms]) => `${place} ${ms.toFixed(0)}`)
    .join(', ')
}

async function clickLink(page: Page, index: number): Promise<Click> {
  const link = page.getByRole('navigation').first().getByRole('link').nth(index)
  await link.hover()
  await page.waitForTimeout(150)
  return link.evaluate(async (element) => {
    const paint = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
    const target = new URL((element as HTMLAnchorElement).href).pathname
    const title = () => document.querySelector('main h1')?.textContent
    const left = title()
    const away = location.pathname !== target
    const started = performance.now()
    ;(element as HTMLAnchorElement).click()
    await paint()
    const answeredMs = performance.now() - started
    while (location.pathname !== target || !title() || (title() === left && away)) await paint()
    return { place: target, answeredMs, arrivedMs: performance.now() - started }
  })
}
