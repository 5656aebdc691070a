import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addMs, HOUR_MS } from '#core/time/instant.ts'
import { sharePglite } from '#test/databases.ts'
import type { TestDesk } from '#test/make/desk.ts'
import { renderApp } from '#test/render-app.tsx'

const openDatabase = sharePglite()

const ME = 'noor'

async function tellTwice({ deps }: TestDesk): Promise<void> {
  const about = { personId: ME, readAt: null }
  const now = deps.clock.now()
  await deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'A test needs news' }, async (tx) => {
    await tx.notifications.insert([
      { ...about, id: 'old', at: addMs(now, -3 * HOUR_MS), title: 'Old news', detail: 'Of people.', path: '/people' },
      { ...about, id: 'new', at: addMs(now, -HOUR_MS), title: 'New news', detail: 'Of policy.', path: '/policy' },
    ])
    tx.record({ event: 'desk.edited', subject: { kind: 'desk', id: 'desk', name: 'Test desk' } })
  })
}

const options = { as: { id: ME }, given: tellTwice }

describe('the notifications', () => {
  it('are counted on the bell, listed newest first, and read by opening them', async () => {
    const { user, desk } = await renderApp(await openDatabase(), '/account', options)
    await user.click(await screen.findByRole('button', { name: 'Notifications, 2 unread' }))
    const box = within(await screen.findByRole('dialog', { name: /^Notifications/ }))
    const rows = await box.findAllByRole('link')
    expect(rows.map((row) => row.textContent)).toEqual([
      'Unread: New newsOf policy.1 hour ago',
      'Unread: Old newsOf people.3 hours ago',
    ])
    await user.click(rows[0]!)
    expect(await screen.findByRole('heading', { level: 1, name: 'Policy' })).toBeVisible()
    expect(await screen.findByRole('button', { name: 'Notifications, 1 unread' })).toBeVisible()
    expect(await desk.deps.stores.notifications.countUnread(ME)).toBe(1)
  })

  it('open by the keys g n, and are all read at once', async () => {
    const { user, desk } = await renderApp(await openDatabase(), '/account', options)
    await screen.findByRole('button', { name: 'Notifications, 2 unread' })
    await user.keyboard('gn')
    const box = within(await screen.findByRole('dialog', { name: /^Notifications/ }))
    expect(await box.findByRole('heading', { name: 'Notifications' })).toHaveFocus()
    await user.click(await box.findByRole('button', { name: 'Mark all as read' }))
    expect(await screen.findByRole('button', { name: 'Notifications' })).toBeVisible()
    expect(box.getByText('Old news')).toBeVisible()
    await waitFor(async () => expect(await desk.deps.stores.notifications.countUnread(ME)).toBe(0))
  })

  it('stay unread, and say so, when the desk does not take it', async () => {
    const { user, desk } = await renderApp(await openDatabase(), '/account', options)
    await user.click(await screen.findByRole('button', { name: 'Notifications, 2 unread' }))
    const markAll = await screen.findByRole('button', { name: 'Mark all as read' })
    Object.assign(desk.deps.budgets, { write: async () => 30 })
    await user.click(markAll)
    expect(await screen.findByText(/^Still unread\./)).toBeVisible()
    expect(await screen.findByRole('button', { name: 'Notifications, 2 unread' })).toBeVisible()
  })

  it('say how they come when there are none', async () => {
    const { user } = await renderApp(await openDatabase(), '/account')
    await user.click(await screen.findByRole('button', { name: 'Notifications' }))
    const words = await screen.findByText('No notifications yet')
    await waitFor(() => expect(words).toBeVisible())
    expect(screen.queryByRole('button', { name: 'Mark all as read' })).not.toBeInTheDocument()
  })

  it('stand in Today as one row, which opens the bell', async () => {
    const { user } = await renderApp(await openDatabase(), '/', options)
    await user.click(await screen.findByRole('button', { name: 'Read: 2 unread notifications' }))
    const box = await screen.findByRole('dialog', { name: /^Notifications/ })
    await waitFor(() => expect(box).toBeVisible())
  })
})
