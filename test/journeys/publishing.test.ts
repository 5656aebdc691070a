import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeJourney, findBarriers, type Visit } from './visit.ts'

const TEXT = 'Journey: the release notes now fit on one page.'
const CHANNELS = ['demo-x', 'demo-mastodon', 'demo-bluesky']
const TIME = '09:17'
const AFTER = '09:20'
const PLAY_MS = 120_000

async function send(page: Page, { url }: Visit['desk'], method: string, path: string, data?: object) {
  const answer = await page.request.fetch(url + path, { method, headers: { origin: url }, ...(data && { data }) })
  if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`)
  return answer.json()
}

/** A post for two days ahead, on the wall of the desk, released by its author. */
async function release(page: Page, desk: Visit['desk']): Promise<{ id: string; day: string }> {
  const { zone } = (await send(page, desk, 'GET', '/api/session')).desk
  const ahead = new Date(Date.now() + 2 * 86_400_000)
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(ahead)
  const channels = CHANNELS.map((channelId) => ({ channelId, own: {}, day, time: TIME, zone }))
  const nothing = { link: null, media: [], campaign: null, pillars: [], types: [], region: null, language: null }
  const said = { text: TEXT, ownerId: 'demo-priya', sensitivity: { kind: 'normal' }, why: 'The journey needs one.' }
  const { id, version } = await send(page, desk, 'POST', '/api/posts', { content: { ...nothing, ...said, channels } })
  await send(page, desk, 'POST', `/api/posts/${id}/releases`, { version, channelIds: CHANNELS })
  return { id, day }
}

describeJourney('publishing', (visit) => {
  it(
    'brings a post out on three platforms when its time is played, and tells what was tried',
    async () => {
      const page = await visit().comeInAs('demo-priya', { viewport: { width: 1440, height: 900 } })
      const { desk } = visit()
      const { id, day } = await release(page, desk)

      await page.goto(`${desk.url}/simulator`)
      const form = page.getByRole('form', { name: 'To a moment' })
      await form.getByLabel('Date').fill(day)
      await form.getByLabel('Time').fill(AFTER)
      await form.getByRole('button', { name: 'Play to this moment' }).click()
      await page.getByText(/1 day .*ahead|2 days.*ahead/).waitFor({ timeout: PLAY_MS })
      await page.getByRole('progressbar').first().waitFor({ state: 'detached', timeout: PLAY_MS })
      await page
        .getByText(/^holds [1-9]/)
        .first()
        .waitFor()

      await page.goto(`${desk.url}/calendar?peek=${id}`)
      const panel = page.getByRole('complementary', { name: 'Post' })
      await panel.getByText('Published on X.').waitFor()
      for (const name of ['X', 'Mastodon', 'Bluesky'])
        expect(await panel.getByText(`Published on ${name}.`).count(), name).toBe(1)
      expect(await panel.getByText(/^What was tried/).count()).toBe(3)
      expect(await panel.getByRole('link', { name: /^See it live/ }).count()).toBe(3)
      expect(await findBarriers(page)).toEqual([])
      await page.context().close()
    },
    2 * PLAY_MS,
  )
})
