import { deflateSync, crc32 } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeJourney, findBarriers, type Visit } from './visit.ts'

const FIVE = 'demo-x,demo-linkedin,demo-facebook,demo-mastodon,demo-bluesky'

/** Saving waits until typing has stopped. */
const SOON = { timeout: 15_000 }

/** A PNG of one colour, small enough for every platform. */
function makePng(width: number, height: number): Buffer {
  const row = Buffer.alloc(width * 3 + 1, 90)
  row[0] = 0
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data])
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(data.length, 0)
    ends.writeUInt32BE(crc32(body) >>> 0, 4)
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
  }
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0])
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  const sign = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return Buffer.concat([sign, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

async function openNew(page: Page, visit: Visit, channels = FIVE): Promise<void> {
  await page.goto(`${visit.desk.url}/?compose=new&composeChannels=${channels}`)
  await page.getByLabel('Master copy').waitFor()
}

/** @returns the id of the post, once the desk has all of it */
async function waitForSave(page: Page): Promise<string> {
  await page.waitForURL((url) => (url.searchParams.get('compose') ?? 'new') !== 'new')
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor()
  return new URL(page.url()).searchParams.get('compose') ?? ''
}

async function readPost(page: Page, id: string) {
  return page.evaluate(async (post) => (await fetch(`/api/posts/${post}`)).json(), id)
}

async function answerSafe(page: Page): Promise<void> {
  for (const [name, answer] of [
    ['Sensitive', 'No'],
    ['Accurate', 'Yes'],
    ['Financial', 'No'],
    ['Effect', 'No'],
  ] as const)
    await page
      .getByRole('group', { name: new RegExp(name) })
      .getByLabel(answer)
      .check()
}

describeJourney('the composer', (visit) => {
  it('an associate writes for five channels, with a picture, and sends it for approval', async () => {
    const page = await visit().comeInAs('demo-ana')
    await openNew(page, visit())
    await page.getByLabel('Master copy').fill('Builds take four minutes now. Thanks to everybody who tested the beta!')
    const buffer = makePng(1200, 630)
    await page.setInputFiles('input[type=file]', { name: 'builds.png', mimeType: 'image/png', buffer })
    await page
      .getByText(/1 thing blocks 5 channels|things block/)
      .first()
      .waitFor()
    await page.getByLabel('Alt text of builds.png').fill('A bar chart: eleven minutes before, four now.')
    await page.getByRole('tab', { name: /Mastodon/ }).click()
    await page.getByLabel('Content warning').fill('Software')
    expect(await page.getByRole('figure').count()).toBe(1)
    for (const dark of [false, true]) {
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
      // Colours take a moment to change.
      await page.waitForTimeout(500)
      expect(await findBarriers(page)).toEqual([])
    }
    await page.getByRole('combobox', { name: 'Who approves' }).click()
    await page.getByRole('option', { name: 'Priya Raman' }).click()
    const id = await waitForSave(page)
    await page.getByRole('button', { name: 'Send to Priya for approval' }).click()
    await answerSafe(page)
    await page.getByRole('dialog', { name: /SAFE/ }).getByRole('button', { name: 'Send to Priya for approval' }).click()
    await page.getByText('Sent for approval.').waitFor()
    const post = await readPost(page, id)
    expect(post.publications).toHaveLength(5)
    for (const publication of post.publications)
      expect(publication).toMatchObject({ state: 'in_review', approverId: 'demo-priya' })
    await page.context().close()
  })

  it('two people change one post: what does not overlap goes together, what does is put to the second', async () => {
    const ana = await visit().comeInAs('demo-ana')
    await openNew(ana, visit(), 'demo-x')
    await ana.getByLabel('Master copy').fill('The first words')
    const id = await waitForSave(ana)
    const priya = await visit().comeInAs('demo-priya')
    await priya.goto(`${visit().desk.url}/?compose=${id}`)
    await priya.getByLabel('Why').fill('Because it is true')
    await ana.getByText(/changed Why meanwhile/).waitFor()
    expect(await ana.getByLabel('Why').inputValue()).toBe('Because it is true')

    // Ana is cut off while both go on.
    await ana.context().setOffline(true)
    await ana.getByLabel('Master copy').fill('The first words, by Ana')
    await ana.getByText('Not saved: offline, kept in this browser').waitFor()
    await priya.getByLabel('Master copy').fill('The first words, by Priya')
    await expect.poll(async () => (await readPost(priya, id)).content.text, SOON).toBe('The first words, by Priya')
    await ana.context().setOffline(false)
    await ana.getByRole('region', { name: 'Both versions' }).waitFor()
    expect((await readPost(ana, id)).content.text).toBe('The first words, by Priya')
    await ana.getByRole('button', { name: 'Keep mine: Copy' }).click()
    await expect.poll(async () => (await readPost(ana, id)).content.text, SOON).toBe('The first words, by Ana')
    await expect.poll(() => priya.getByLabel('Master copy').inputValue(), SOON).toBe('The first words, by Ana')
    for (const page of [ana, priya]) await page.context().close()
  })

  it('a tab that crashes before it could save loses no word', async () => {
    const page = await visit().comeInAs('demo-ana')
    await openNew(page, visit(), 'demo-x')
    await page.getByLabel('Master copy').fill('At the desk already')
    const id = await waitForSave(page)
    const isWrite = (url: URL): boolean => url.pathname.startsWith('/api/posts/')
    await page
      .context()
      .route(isWrite, (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()))
    await page.getByLabel('Master copy').fill('At the desk already, and this only here')
    await page.waitForTimeout(500)
    const session = await page.context().newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    // It never answers.
    session.send('Page.crash').catch(() => undefined)
    await crashed
    const next = await page.context().newPage()
    await next.goto(`${visit().desk.url}/?compose=${id}`)
    await next.getByText('Restored what this browser had not saved yet.').waitFor()
    expect(await next.getByLabel('Master copy').inputValue()).toBe('At the desk already, and this only here')
    await page.context().close()
  })

  it('writes a whole post by keyboard, and gives the focus back', async () => {
    const page = await visit().comeInAs('demo-priya')
    await page.goto(visit().desk.url)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('c')
    await page.getByLabel('Master copy').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), SOON).toBe('compose-master-text')
    await page.keyboard.type('Typed, not clicked')
    await page.getByRole('button', { name: /Add.*channel/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitemcheckbox', { name: 'Thistledown on Mastodon' }).waitFor()
    await page.getByRole('menuitemcheckbox', { name: 'Thistledown on Mastodon' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'Master' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('heading', { name: 'Thistledown on Mastodon' }).waitFor()
    const id = await waitForSave(page)
    await page.getByRole('button', { name: 'Release, without a time yet' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(/^Done: release/).waitFor()
    await expect.poll(() => page.getByRole('dialog').count(), SOON).toBe(0)
    expect((await readPost(page, id)).publications).toMatchObject([{ state: 'approved' }])
    await page.context().close()
  })
})
