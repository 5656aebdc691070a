import { expect, it } from 'vitest'
import { findBarriersEverywhere } from './barriers.ts'
import { describeJourney } from './visit.ts'

describeJourney('every page, wide', (visit) => {
  it('has no barrier that axe finds, in light and in dark', async () => {
    const page = await visit().comeInAs('demo-noor', { viewport: { width: 1440, height: 900 } })
    const found = await findBarriersEverywhere(page, visit().desk.url)
    await page.context().close()
    expect(found).toEqual([])
  })
})
