import { expect, it } from 'vitest'
import { describeJourney, findBarriers } from './visit.ts'

/** Every page there is, as the person who may open them all. */
const PAGES = [
  '/',
  '/calendar',
  '/approvals',
  '/publishing',
  '/publishing?pause=new',
  '/calendar?view=week',
  '/calendar?view=list',
  '/calendar?view=board',
  '/?compose=new',
  '/links',
  '/links?make=true',
  '/media',
  '/media?file=demo-media-1',
  '/people',
  '/people?person=demo-ana',
  '/policy',
  '/audit',
  '/tokens',
  '/settings',
  '/settings/channels',
  '/settings/pick-lists',
  '/simulator',
  '/api-reference',
  '/account',
  '/nothing-here',
]
const WIDTHS = [390, 1280, 1440, 1920] as const

/** Runs in the page: two frames to take in what changed, then until no color is on its way to another. */
async function untilStill(): Promise<void> {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  const passing = document.getAnimations().filter((each) => each instanceof CSSTransition)
  await Promise.all(passing.map((each) => each.finished.catch(() => null)))
}

describeJourney('every page', (visit) => {
  it.each([
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])('has no barrier that axe finds at $width, in light and in dark', async (viewport) => {
    const found: string[] = []
    const page = await visit().comeInAs('demo-noor', { viewport })
    for (const path of PAGES) {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(visit().desk.url + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await page.evaluate(untilStill)
        // Of all that axe looks for, only contrast depends on the scheme.
        const only = colorScheme === 'dark' ? 'color-contrast' : undefined
        found.push(...(await findBarriers(page, only)).map((barrier) => `${path} in ${colorScheme}: ${barrier}`))
      }
    }
    await page.context().close()
    expect(found).toEqual([])
  })

  it('and the pages before one is in have none either', async () => {
    const noor = await visit().comeInAs('demo-noor')
    const invited = await noor.request.post(`${visit().desk.url}/api/people`, {
      data: { name: 'Rosa', email: 'rosa@example.com', level: 'associate' },
      headers: { origin: visit().desk.url },
    })
    const { url } = await invited.json()
    const before = [visit().desk.url, url, `${visit().desk.url}/setup/this-link-is-long-gone-by-now`]
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await visit().browser.newContext({ colorScheme })
      const page = await context.newPage()
      for (const address of before) {
        await page.goto(address)
        await page.getByRole('heading', { level: 1 }).waitFor()
        expect(await findBarriers(page), address).toEqual([])
      }
      await context.close()
    }
  })

  it('does not scroll sideways at any width, and complains of nothing on its console', async () => {
    visit().takeComplaints()
    const page = await visit().comeInAs('demo-noor', { viewport: { width: WIDTHS[0], height: 900 } })
    const sideways: string[] = []
    for (const path of PAGES) {
      await page.setViewportSize({ width: WIDTHS[0], height: 900 })
      await page.goto(visit().desk.url + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        await page.evaluate(untilStill)
        if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
          sideways.push(`${path} at ${width}`)
      }
    }
    expect(sideways).toEqual([])
    expect(visit().takeComplaints()).toEqual([])
    await page.context().close()
  })
})
