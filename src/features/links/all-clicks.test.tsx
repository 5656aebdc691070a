import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { sharePglite } from '#test/databases.ts'
import { ORIGIN, type TestDesk } from '#test/make/desk.ts'
import { BLOG, keepConvention, makeOne } from '#test/make/link-room.ts'
import { addChannels } from '#test/make/post.ts'
import { renderApp } from '#test/render-app.tsx'

const openDatabase = sharePglite()
const AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

/** A link for X that was followed twice, and one for no channel that was followed once. */
async function furnishClicks(desk: TestDesk): Promise<void> {
  await addChannels(desk, ['x'])
  await keepConvention(desk)
  const ana = await desk.browserOf(await desk.addPerson({ id: 'ana', name: 'Ana' }))
  await makeOne(ana, { slug: 'launch', channelIds: ['x'] })
  await makeOne(ana, { slug: 'second', destination: `${BLOG}-b` })
  for (const slug of ['launch', 'launch', 'second'])
    await desk.app.request(`${ORIGIN}/l/${slug}`, { headers: { 'user-agent': AGENT } })
}

const open = async (path: string, given: (desk: TestDesk) => Promise<void> = furnishClicks) =>
  renderApp(await openDatabase(), path, { given })
const chart = async () => within(await screen.findByRole('region', { name: 'Clicks on these links' }))

describe('the clicks on all links', () => {
  it('are shown by channel, with the same figures as a table, and unknown before there was a link', async () => {
    await open('/links')
    expect(await (await chart()).findByText('3 clicks in the last 28 days, 2 of them on Test on x.')).toBeVisible()
    const table = within(screen.getByRole('table', { name: 'Clicks per day and channel' }))
    const heads = table.getAllByRole('columnheader').map((head) => head.textContent)
    expect(heads).toEqual(['Day', 'Test on x', 'No channel'])
    const rows = table.getAllByRole('row').slice(1)
    expect(rows).toHaveLength(28)
    expect(
      within(rows.at(-1)!)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['2', '1'])
    expect(within(rows[0]!).getAllByRole('cell')[0]).toHaveTextContent('Not known: no link was there yet')
    expect((await chart()).getByText('Days of Europe/Lisbon, without bots')).toBeVisible()
  })

  it('are those of the links that the table shows, over the days that the address says', async () => {
    const { user } = await open('/links?q=second&days=7')
    expect(await (await chart()).findByText('1 click in the last 7 days.')).toBeVisible()
    await user.click((await chart()).getByRole('radio', { name: '90 days' }))
    expect(await (await chart()).findByText('1 click in the last 90 days.')).toBeVisible()
    expect(window.location.search).toContain('days=90')
    await user.click(screen.getByRole('button', { name: 'Clear filters' }))
    expect(await (await chart()).findByText(/^3 clicks in the last 90 days/)).toBeVisible()
  })

  it('fold away, and stay so in the address', async () => {
    const { user } = await open('/links')
    await user.click(await (await chart()).findByRole('button', { name: 'Hide' }))
    await waitFor(() => expect(window.location.search).toContain('chart=hidden'))
    expect((await chart()).queryByText(/clicks in the last/)).not.toBeInTheDocument()
    await user.click((await chart()).getByRole('button', { name: 'Show' }))
    expect(await (await chart()).findByText(/^3 clicks/)).toBeVisible()
  })

  it('say so where there are none, and are no chart where there is no link', async () => {
    const { user } = await open('/links?q=nothing-like-it')
    expect(await (await chart()).findByText(/^No link fits, so there is nothing to count/)).toBeVisible()
    await user.click(screen.getAllByRole('button', { name: 'Clear filters' })[0]!)
    expect(await (await chart()).findByText(/^3 clicks/)).toBeVisible()
  })

  it('of a desk without links are not asked for', async () => {
    await open('/links', keepConvention)
    expect(await screen.findByText('No link was made yet')).toBeVisible()
    expect(screen.queryByRole('region', { name: 'Clicks on these links' })).not.toBeInTheDocument()
  })
})
