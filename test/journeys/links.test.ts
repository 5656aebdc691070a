import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeJourney, findBarriers, type Visit } from './visit.ts'

const PAGE = 'https://thistledown.example/blog/journey-of-a-link'
const TEXT = 'Journey: one page, and each channel has a link of its own.'
const PEOPLE = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const MINUTE_MS = 60_000
const SOON = { timeout: 20_000 }

async function send(page: Page, { url }: Visit['desk'], method: string, path: string, data?: object) {
  const answer = await page.request.fetch(url + path, { method, headers: { origin: url }, ...(data && { data }) })
  if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`)
  return answer.json()
}

/** Pastes a page of ours, and lets the composer make what the convention asks of it. @returns the id of the post */
async function compose(page: Page, { url }: Visit['desk']): Promise<string> {
  await page.goto(`${url}/?compose=new&composeChannels=demo-x,demo-bluesky`)
  await page.getByLabel('Master copy').fill(TEXT)
  await page.getByLabel('Link', { exact: true }).fill(PAGE)
  await page.getByRole('button', { name: 'Make tracked links' }).first().click()
  const asked = page.getByRole('dialog', { name: 'Make 2 tracked links' })
  expect(await asked.getByLabel('Campaign').inputValue()).toBe('blog')
  await asked.getByRole('button', { name: 'Make the links' }).click()
  await page.getByText('2 channels carry tracked links now.').waitFor()
  await page.waitForURL((at) => (at.searchParams.get('compose') ?? 'new') !== 'new')
  return new URL(page.url()).searchParams.get('compose') ?? ''
}

/** Gives the post a minute soon, with the link of Bluesky among its words, and has it approved. @returns that minute */
async function approve(ana: Page, priya: Page, desk: Visit['desk'], id: string): Promise<string> {
  const carries = async () => (await send(ana, desk, 'GET', `/api/posts/${id}`)).content.channels[1].own.link
  await expect.poll(carries, SOON).toBeDefined()
  const { content, version } = await send(ana, desk, 'GET', `/api/posts/${id}`)
  const at = new Date(Math.ceil((Date.now() + 2 * MINUTE_MS) / MINUTE_MS) * MINUTE_MS).toISOString()
  const when = { day: at.slice(0, 10), time: at.slice(11, 16), zone: 'UTC' }
  const channels = content.channels.map((plan: { channelId: string; own: object }) => ({
    ...{ ...plan, ...when },
    own: { ...plan.own, ...(plan.channelId === 'demo-bluesky' && { linkPlace: 'text' }) },
  }))
  const saved = await send(ana, desk, 'PUT', `/api/posts/${id}`, { content: { ...content, channels }, version })
  const channelIds = channels.map((each: { channelId: string }) => each.channelId)
  const asked = { version: saved.version, channelIds, approverId: 'demo-priya' }
  const { publications } = await send(ana, desk, 'POST', `/api/posts/${id}/submissions`, asked)
  const approvals = publications.map(({ channelId, hash, at: planned }: Record<string, string>) => ({
    ...{ channelId, hash, at: planned },
  }))
  await send(priya, desk, 'POST', `/api/posts/${id}/approvals`, { approvals })
  return at
}

/** @returns what the imitated platform holds of our post */
async function readHeld(page: Page, desk: Visit['desk'], platform: string): Promise<string> {
  const { platforms } = await send(page, desk, 'GET', '/api/simulator/platforms')
  const { held } = platforms.find((each: { platform: string }) => each.platform === platform)
  return held.find(({ text }: { text: string }) => text.startsWith(TEXT))?.text ?? ''
}

describeJourney('links', (visit) => {
  it('a pasted page becomes a tracked link of each channel, goes out, is followed, and the click is counted', async () => {
    const [ana, priya] = [await visit().comeInAs('demo-ana'), await visit().comeInAs('demo-priya')]
    const { desk } = visit()
    const at = await approve(ana, priya, desk, await compose(ana, desk))
    await send(ana, desk, 'POST', '/api/clock', { to: new Date(Date.parse(at) + MINUTE_MS).toISOString() })
    const isOut = async (): Promise<boolean> => (await readHeld(ana, desk, 'bluesky')) !== ''
    await expect.poll(isOut, SOON).toBe(true)
    const tracked = (source: string): string => `${PAGE}?utm_source=${source}&utm_medium=social&utm_campaign=blog`
    expect(await readHeld(ana, desk, 'x')).toContain(tracked('twitter'))
    const short = /http:\S+\/l\/\w+/.exec(await readHeld(ana, desk, 'bluesky'))?.[0] ?? ''

    const headers = { 'user-agent': PEOPLE, referer: 'https://bsky.app/' }
    const led = await ana.request.get(short, { headers, maxRedirects: 0 })
    expect([led.status(), led.headers().location]).toEqual([302, tracked('bluesky')])

    await ana.goto(`${desk.url}/links?q=journey-of-a-link`)
    const slug = new URL(short).pathname
    const row = ana.getByRole('region', { name: 'Links' }).getByRole('row').filter({ hasText: slug })
    await expect.poll(() => row.getByRole('cell', { name: '1', exact: true }).count(), SOON).toBe(1)
    await row.getByRole('button', { name: slug, exact: true }).click()
    const panel = ana.getByRole('complementary', { name: slug })
    await panel.getByText('1 click in the last 30 days.').waitFor()
    await panel.getByText('From: bsky.app 1.').waitFor()
    // The page stays open: the next click comes to it by itself.
    await ana.request.get(short, { headers, maxRedirects: 0 })
    await panel.getByText('2 clicks in the last 30 days.').waitFor(SOON)
    await row.getByRole('cell', { name: '2', exact: true }).waitFor(SOON)
    expect(await findBarriers(ana)).toEqual([])
    for (const page of [ana, priya]) await page.context().close()
  }, 60_000)
})
