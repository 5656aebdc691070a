import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { sharePglite } from '#test/databases.ts'
import type { Browser, TestDesk } from '#test/make/desk.ts'
import { approve, submit } from '#test/make/post-room.ts'
import { renderApp } from '#test/render-app.tsx'

const openDatabase = sharePglite()
const DAY = '2030-05-14'
const NEXT = '2030-05-15'

/** A desk with a channel on X, and whoever made it. */
async function giveChannel(desk: TestDesk): Promise<{ boss: Browser; id: string }> {
  const boss = await desk.browserOf(await desk.addPerson({ id: 'boss', name: 'The Boss', level: 'people_manager' }))
  const url = 'https://x.com/thistledown'
  const channel = { platform: 'x', name: 'Thistledown on X', handle: '@thistledown', url }
  return { boss, id: (await boss.send('POST', '/api/channels', channel)).json.id }
}

/** The same with one post on it, on a Tuesday far ahead. */
async function givePost(desk: TestDesk): Promise<void> {
  const { boss, id } = await giveChannel(desk)
  await makePost(boss, id, 'Hello from the calendar')
}

/** The same post, written by an associate and approved. */
async function giveApproved(desk: TestDesk): Promise<void> {
  const { boss, id } = await giveChannel(desk)
  const ana = await desk.browserOf(await desk.addPerson({ name: 'Ana', level: 'associate' }))
  await makePost(ana, id, 'Hello from the calendar')
  const { cards } = (await boss.get(`/api/calendar?from=${DAY}&to=${DAY}`)).json
  await submit(ana, (await ana.get(`/api/posts/${cards[0].id}`)).json)
  const answer = await approve(boss, (await boss.get(`/api/posts/${cards[0].id}`)).json)
  if (answer.status >= 300) throw new Error(answer.text)
}

const planOn = (channelId: string, time: string) => ({ channelId, own: {}, day: DAY, time, zone: 'Europe/Lisbon' })

async function makePost(
  browser: Browser,
  channelId: string,
  text: string,
  channels: readonly object[] = [planOn(channelId, '09:30')],
): Promise<void> {
  const content = {
    ...{ text, link: null, media: [], campaign: null, pillars: [], types: [], region: null, language: null },
    ...{ ownerId: 'boss', sensitivity: { kind: 'normal' }, why: '' },
    channels,
  }
  const answer = await browser.send('POST', '/api/posts', { content })
  if (answer.status >= 300) throw new Error(answer.text)
}

const cell = (day: string) => document.querySelector<HTMLElement>(`[data-day="${day}"]`) as HTMLElement
const findCard = () => screen.findByRole('button', { name: /09:30, X, Draft: ?Hello from the calendar/ })

describe('the Calendar', () => {
  it('shows a post on its day, and keeps its filters in the address', async () => {
    const { user } = await renderApp(await openDatabase(), `/calendar?day=${DAY}`, { given: givePost })
    const card = await findCard()
    expect(cell(DAY)).toContainElement(card)
    await user.click(screen.getByRole('button', { name: 'State' }))
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Scheduled', hidden: true }))
    await waitFor(() => expect(window.location.search).toContain('state=scheduled'))
    expect(screen.queryByRole('button', { name: /Hello from the calendar/ })).not.toBeInTheDocument()
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('button', { name: 'Clear filters' }))
    expect(await findCard()).toBeVisible()
  })

  it('counts a post that goes out at two times once, and puts what has no time on the board', async () => {
    const given = async (desk: TestDesk): Promise<void> => {
      await givePost(desk)
      const boss = await desk.browserOf(await desk.addPerson({ id: 'chief', name: 'Chief', level: 'people_manager' }))
      const account = { name: 'Thistledown on Bluesky', handle: '@thistledown', url: 'https://bsky.app/thistledown' }
      const { id } = (await boss.send('POST', '/api/channels', { platform: 'bluesky', ...account })).json
      const { channels } = (await boss.get('/api/channels')).json
      const x = channels.find((each: { platform: string }) => each.platform === 'x').id
      await makePost(boss, x, 'Said twice', [planOn(x, '11:00'), planOn(id, '15:00')])
      await makePost(boss, x, 'Some day', [{ ...planOn(x, '11:00'), day: null, time: null }])
    }
    await renderApp(await openDatabase(), `/calendar?day=${DAY}&view=board`, { given })
    // One card, two of the post with two times, one without a time.
    expect(await screen.findByRole('region', { name: 'Draft, 4' })).toBeInTheDocument()
    expect(screen.getByText(/^2 posts/)).toBeVisible()
  })

  it('moves a card by Alt and an arrow at once, says so, and takes it back', async () => {
    const { user, meanwhile } = await renderApp(await openDatabase(), `/calendar?day=${DAY}`, { given: givePost })
    ;(await findCard()).focus()
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    await waitFor(async () => expect(cell(NEXT)).toContainElement(await findCard()))
    await waitFor(async () => expect(await findCard()).toHaveFocus())
    const readDay = async () => {
      const { cards } = (await meanwhile.get(`/api/calendar?from=${DAY}&to=${NEXT}`)).json
      return cards[0].publications[0].at.slice(0, 10)
    }
    await waitFor(async () => expect(await readDay()).toBe(NEXT))
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect(cell(DAY)).toContainElement(await findCard()))
    await waitFor(async () => expect(await readDay()).toBe(DAY))
  })

  it('asks before Alt and an arrow void an approval, and moves nothing meanwhile', async () => {
    const { user, meanwhile } = await renderApp(await openDatabase(), `/calendar?day=${DAY}`, { given: giveApproved })
    const find = () => screen.findByRole('button', { name: /Scheduled: ?Hello from the calendar/ })
    const read = async () => (await meanwhile.get(`/api/calendar?from=${DAY}&to=${NEXT}`)).json.cards[0].publications[0]
    ;(await find()).focus()
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    const asked = within(await screen.findByRole('dialog', { name: 'Move “Hello from the calendar”?' }))
    expect(asked.getByText(/Wed, May 15, 09:30 · voids the approval/)).toBeVisible()
    expect(await read()).toMatchObject({ state: 'scheduled', at: expect.stringContaining(DAY) })
    await user.click(asked.getByRole('button', { name: 'Cancel' }))
    await waitFor(async () => expect(await find()).toHaveFocus())
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    await user.click(await screen.findByRole('button', { name: 'Move and void' }))
    await waitFor(async () => expect(await read()).toMatchObject({ state: 'held', at: expect.stringContaining(NEXT) }))
  })

  it('refuses a stale move, showing both', async () => {
    const { user, meanwhile } = await renderApp(await openDatabase(), `/calendar?day=${DAY}`, { given: givePost })
    const card = await findCard()
    const { cards } = (await meanwhile.get(`/api/calendar?from=${DAY}&to=${DAY}`)).json
    const { channelId, version } = cards[0].publications[0]
    const theirs = { postId: cards[0].id, channelId, day: '2030-05-16', time: '11:00', zone: 'Europe/Lisbon', version }
    expect((await meanwhile.send('POST', '/api/calendar/moves', { moves: [theirs] })).status).toBe(200)
    card.focus()
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    const dialog = await screen.findByRole('dialog', { name: 'Somebody changed this while you moved it' })
    expect(await within(dialog).findByText('Thu, May 16, 11:00')).toBeVisible()
    expect(within(dialog).getByText('Wed, May 15, 09:30')).toBeVisible()
    expect(await within(dialog).findByText(/changed by Somebody Else/)).toBeVisible()
    await user.click(within(dialog).getByRole('button', { name: 'Keep theirs' }))
    await waitFor(() => expect(cell('2030-05-16')).toHaveTextContent('Hello from the calendar'))
  })
})
