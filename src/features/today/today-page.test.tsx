import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Person } from '#core/person/person.ts'
import { sharePglite } from '#test/databases.ts'
import type { TestDesk } from '#test/make/desk.ts'
import { addChannels, contentBy, SOON } from '#test/make/post.ts'
import { renderApp } from '#test/render-app.tsx'

const openDatabase = sharePglite()

/** One post sent, one that came back, one draft: all by Ana. */
async function write(desk: TestDesk): Promise<void> {
  await addChannels(desk, ['x', 'mastodon'])
  const ana = await desk.browserOf({ id: 'ana' } as Person)
  const tomas = await desk.browserOf(await desk.addPerson({ id: 'tomas', name: 'Tomás', level: 'manager' }))
  const begin = async (text: string) =>
    (await ana.send('POST', '/api/posts', { content: contentBy('ana', { text }) })).json
  const channelIds = ['x', 'mastodon']
  const submit = async (post: { id: string; version: number }) =>
    ana.send('POST', `/api/posts/${post.id}/submissions`, { version: post.version, channelIds })
  await submit(await begin('Sent and waiting.'))
  const back = await begin('Sent and returned.')
  await submit(back)
  const note = 'Name the feature first.'
  await tomas.send('POST', `/api/posts/${back.id}/returns`, { channelIds, verdict: 'changes', note })
  await begin('Only a draft.')
}

/** Whether the day that the posts are planned for is the next working day. */
function isSoonNext(): boolean {
  return new Date(`${SOON}T12:00:00Z`).getUTCDay() === 1
}

describe('Today', () => {
  it('shows an associate what came back, with what to change, before the drafts', async () => {
    await renderApp(await openDatabase(), '/', { as: { id: 'ana', name: 'Ana', level: 'associate' }, given: write })
    const panel = await screen.findByRole('region', { name: 'Your posts' })
    const rows = await within(panel).findAllByRole('link')
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('Changes asked: Name the feature first.'),
      expect.stringContaining('Only a draft.'),
    ])
    expect(rows[0]).toHaveAttribute('href', expect.stringContaining('compose='))
    expect(screen.queryByRole('region', { name: 'Approvals waiting' })).not.toBeInTheDocument()
  })

  it('shows a manager what waits for a yes, one click from the queue, and how full the next working day is', async () => {
    await renderApp(await openDatabase(), '/', {
      as: { level: 'manager', name: 'Priya' },
      given: async (desk) => {
        await desk.addPerson({ id: 'ana', name: 'Ana', level: 'associate' })
        await write(desk)
      },
    })
    const panel = await screen.findByRole('region', { name: 'Approvals waiting' })
    const row = await within(panel).findByRole('link', { name: /Sent and waiting.*Ana.*Out in/ })
    expect(row).toHaveAttribute('href', expect.stringMatching(/^\/approvals\?post=/))
    const next = await screen.findByRole('region', { name: /^(Tomorrow|Next working day)$/ })
    // What was written above is planned two days ahead, which on a Saturday is that very day.
    expect(await within(next).findByText(isSoonNext() ? '3 of 3 to 4' : '0 of 3 to 4')).toBeVisible()
  })
})
