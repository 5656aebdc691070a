import { expect, it } from 'vitest'
import { PAGES, untilStill } from './pages.ts'
import { describeJourney } from './visit.ts'

const WIDTHS = [390, 1280, 1440, 1920] as const

describeJourney('every page', (visit) => {
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
