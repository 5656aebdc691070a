import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeJourney, type Visit } from './visit.ts'

/** A draft on X, made by whoever is signed in at the page. The desk is in Europe/Amsterdam. */
async function makePost(visit: Visit, page: Page, text: string, day: string, time: string): Promise<string> {
  const content = {
    ...{ text, link: null, media: [], campaign: null, pillars: [], types: [], region: null, language: null },
    ...{ ownerId: 'demo-priya', sensitivity: { kind: 'normal' }, why: '' },
    channels: [{ channelId: 'demo-x', own: {}, day, time, zone: 'Europe/Amsterdam' }],
  }
  return (await send(visit, page, 'post', '/api/posts', { content })).id
}

async function send(visit: Visit, page: Page, method: 'post' | 'patch', path: string, data: unknown) {
  const answer = await page.request[method](visit.desk.url + path, { data, headers: { origin: visit.desk.url } })
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
  return answer.json()
}

async function readPost(visit: Visit, page: Page, id: string) {
  return (await page.request.get(`${visit.desk.url}/api/posts/${id}`)).json()
}

async function openMonth(visit: Visit, page: Page, day: string): Promise<void> {
  await page.goto(`${visit.desk.url}/calendar?day=${day}`)
  await page.getByRole('grid', { name: 'Month' }).waitFor()
  await page.waitForLoadState('networkidle')
}

const card = (page: Page, text: string) => page.locator('[data-entry]').filter({ hasText: text }).first()
const dayCell = (page: Page, day: string) => page.locator(`[data-day="${day}"]`)

/** Takes hold of a card and carries it to the middle of a day, without letting go. */
async function dragOver(page: Page, text: string, day: string): Promise<void> {
  const from = await card(page, text).boundingBox()
  const to = await dayCell(page, day).boundingBox()
  if (!from || !to) throw new Error('The card or the day is not on the page')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + from.width / 2 + 12, from.y + from.height / 2 + 6, { steps: 3 })
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 })
  // Driven by a program, a drag tells where it is only when it moves within an element, not when it comes into one.
  await page.mouse.move(to.x + to.width / 2 + 2, to.y + to.height / 2 + 2)
}

describeJourney('the calendar', (visit) => {
  it('a drag over the change to summer time keeps the wall time, and undo brings it back', async () => {
    const page = await visit().comeInAs('demo-priya')
    const id = await makePost(visit(), page, 'Before the clocks change', '2027-03-26', '09:30')
    await openMonth(visit(), page, '2027-03-01')
    await dragOver(page, 'Before the clocks change', '2027-03-29')
    await page.getByText('Mon, Mar 29, 09:30', { exact: true }).waitFor()
    await page.mouse.up()
    const readAt = async () => (await readPost(visit(), page, id)).publications[0].at
    await expect.poll(readAt).toBe('2027-03-29T07:30:00.000Z')
    expect((await readPost(visit(), page, id)).publications[0].time).toBe('09:30')
    await dayCell(page, '2027-03-29').locator('[data-entry]').filter({ hasText: 'Before the clocks change' }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(readAt).toBe('2027-03-26T08:30:00.000Z')
    await page.context().close()
  })

  it('says before the drop that the approval would be voided; undo restores it', async () => {
    const ana = await visit().comeInAs('demo-ana')
    const priya = await visit().comeInAs('demo-priya')
    const id = await makePost(visit(), ana, 'Approved for Tuesday', '2027-04-06', '09:30')
    const channelIds = ['demo-x']
    await send(visit(), ana, 'post', `/api/posts/${id}/submissions`, { version: 1, channelIds })
    const { publications } = await readPost(visit(), priya, id)
    const approvals = publications.map((each: { channelId: string; hash: string; at: string }) => ({
      ...{ channelId: each.channelId, hash: each.hash, at: each.at },
    }))
    await send(visit(), priya, 'post', `/api/posts/${id}/approvals`, { approvals })
    await openMonth(visit(), ana, '2027-04-01')
    await dragOver(ana, 'Approved for Tuesday', '2027-04-08')
    await ana.getByText(/Thu, Apr 8, 09:30 · voids the approval \(more than 60 min from Tue, Apr 6, 09:30\)/).waitFor()
    await ana.mouse.up()
    const readState = async () => (await readPost(visit(), ana, id)).publications[0].state
    await expect.poll(readState).toBe('held')
    await ana.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(readState).toBe('scheduled')
    for (const page of [ana, priya]) await page.context().close()
  })

  it('a card held at the edge turns the month and drops in the next one', async () => {
    const page = await visit().comeInAs('demo-priya')
    const id = await makePost(visit(), page, 'Into the next month', '2027-05-12', '10:00')
    await openMonth(visit(), page, '2027-05-01')
    await dragOver(page, 'Into the next month', '2027-05-13')
    const grid = await page.getByRole('grid', { name: 'Month' }).boundingBox()
    if (!grid) throw new Error('There is no grid')
    const edge = { x: grid.x + grid.width - 8, y: grid.y + grid.height / 2 }
    await page.mouse.move(edge.x, edge.y, { steps: 4 })
    // A hand is never quite still; only a moving pointer goes on telling where it is.
    for (let nudge = 0; nudge < 40 && !(await page.getByRole('heading', { name: 'June 2027' }).isVisible()); nudge++) {
      await page.mouse.move(edge.x, edge.y + (nudge % 2))
      await page.waitForTimeout(50)
    }
    const to = await dayCell(page, '2027-06-16').boundingBox()
    if (!to) throw new Error('June is not on the page')
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 })
    await page.mouse.up()
    await expect.poll(async () => (await readPost(visit(), page, id)).publications[0].day).toBe('2027-06-16')
    await page.context().close()
  })

  it('Alt and a drag copy: the original stays, the copy is a draft at the same time of day', async () => {
    const page = await visit().comeInAs('demo-priya')
    await makePost(visit(), page, 'Worth saying twice', '2027-07-06', '11:15')
    await openMonth(visit(), page, '2027-07-01')
    await page.keyboard.down('Alt')
    await dragOver(page, 'Worth saying twice', '2027-07-08')
    await page.getByText('Copy to Thu, Jul 8 · a new draft').waitFor()
    await page.mouse.up()
    await page.keyboard.up('Alt')
    await dayCell(page, '2027-07-08').locator('[data-entry]', { hasText: '11:15' }).waitFor()
    await dayCell(page, '2027-07-06').locator('[data-entry]', { hasText: 'Worth saying twice' }).waitFor()
    await page.context().close()
  })

  it('a stale move is refused showing both, and can be made anyway', async () => {
    const mine = await visit().comeInAs('demo-priya')
    const id = await makePost(visit(), mine, 'Two hands on one card', '2027-08-10', '09:00')
    await openMonth(visit(), mine, '2027-08-01')
    await card(mine, 'Two hands on one card').waitFor()
    // The other browser’s move does not reach this one before the drop.
    await mine.route('**/api/live*', (route) => route.abort())
    await mine.route('**/api/calendar?*', (route) => route.abort())
    const ana = await visit().comeInAs('demo-ana')
    const { version } = (await readPost(visit(), ana, id)).publications[0]
    const theirs = {
      postId: id,
      channelId: 'demo-x',
      day: '2027-08-12',
      time: '09:00',
      zone: 'Europe/Amsterdam',
      version,
    }
    await send(visit(), ana, 'post', '/api/calendar/moves', { moves: [theirs] })
    await dragOver(mine, 'Two hands on one card', '2027-08-13')
    await mine.mouse.up()
    const dialog = mine.getByRole('dialog', { name: 'Somebody changed this while you moved it' })
    await dialog.getByText('Thu, Aug 12, 09:00').waitFor()
    await dialog.getByText('Fri, Aug 13, 09:00').waitFor()
    await dialog.getByText(/changed by Ana Ferreira/).waitFor()
    await mine.unroute('**/api/calendar?*')
    await dialog.getByRole('button', { name: 'Move anyway' }).click()
    await expect.poll(async () => (await readPost(visit(), mine, id)).publications[0].day).toBe('2027-08-13')
    for (const page of [mine, ana]) await page.context().close()
  })

  it('by keyboard alone: add a post, move it by days, and by typing when', async () => {
    const page = await visit().comeInAs('demo-priya')
    await openMonth(visit(), page, '2027-09-01')
    await dayCell(page, '2027-09-14').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'First line of the post' }).waitFor()
    await page.keyboard.type('Typed, not clicked')
    await page.keyboard.press('Enter')
    await dayCell(page, '2027-09-14').locator('[data-entry]', { hasText: 'Typed, not clicked' }).waitFor()
    await dayCell(page, '2027-09-14').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Alt+ArrowRight')
    const moved = dayCell(page, '2027-09-15').locator('[data-entry]', { hasText: 'Typed, not clicked' })
    await moved.waitFor()
    await expect.poll(() => moved.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('m')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Day').fill('2027-09-20')
    await dialog.getByLabel('Time').fill('14:45')
    await page.keyboard.press('Enter')
    const timed = dayCell(page, '2027-09-20').locator('[data-entry]', { hasText: '14:45' })
    await timed.waitFor()
    await expect.poll(() => timed.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByRole('complementary', { name: 'Post' }).waitFor()
    await page.context().close()
  })
})
