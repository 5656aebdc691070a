import { expect, it } from 'vitest'
import { findBarriersEverywhere } from './barriers.ts'
import { describeJourney, findBarriers } from './visit.ts'

describeJourney('every page, narrow', (visit) => {
  it('has no barrier that axe finds, in light and in dark', async () => {
    const page = await visit().comeInAs('demo-noor', { viewport: { width: 390, height: 844 } })
    const found = await findBarriersEverywhere(page, visit().desk.url)
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
})
