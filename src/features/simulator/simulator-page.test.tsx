import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addMs, DAY_MS, HOUR_MS } from '#core/time/instant.ts'
import { addDays, dayOf } from '#core/time/wall.ts'
import { sharePglite } from '#test/databases.ts'
import { createFakes } from '#runtime/fake-controls.ts'
import { openFakePlatforms } from '#runtime/fake-platforms.ts'
import { NOW, type TestDesk } from '#test/make/desk.ts'
import { renderApp } from '#test/render-app.tsx'
import { makeTempDir } from '#test/temp-dir.ts'

const openDatabase = sharePglite()

const at = { demo: true, zone: 'Europe/Lisbon' }

/** Time is on its way: a fourth of a day has come. */
async function startPlaying({ deps: { stores, clock } }: TestDesk): Promise<void> {
  const from = addMs(clock.now(), -6 * HOUR_MS)
  const playing = { from, to: addMs(from, DAY_MS), steppedAt: clock.realNow(), steps: 2 }
  await stores.desk.setClock({ offsetMs: 0, playing })
}

describe('the simulator', () => {
  it('moves the clock by an hour, and says what time it is then, here and in the top bar', async () => {
    const { user, desk } = await renderApp(await openDatabase(), '/simulator', { at })
    expect(await screen.findByText('None: the desk is in real time')).toBeVisible()
    await user.click(screen.getByRole('button', { name: '+1 hour' }))
    expect(await screen.findByText(/^The desk’s clock now shows .*, 1 hour later\.$/)).toBeVisible()
    expect(screen.getByText('1 hour ahead')).toBeVisible()
    expect(screen.getByRole('button', { name: /^Simulated.*\+1 h$/ })).toBeVisible()
    expect((await desk.deps.stores.desk.getClock()).offsetMs).toBe(HOUR_MS)
  })

  it('plays to a moment in the desk’s zone, telling of the holidays on the way, and only forward', async () => {
    const today = dayOf(new Date().toISOString(), at.zone)
    const holidays = [{ day: addDays(today, 6), name: 'Day of Rest' }]
    const { user } = await renderApp(await openDatabase(), '/simulator', { at: { ...at, holidays } })
    const form = within(await screen.findByRole('form', { name: 'To a moment' }))
    fireEvent.change(form.getByLabelText('Date'), { target: { value: addDays(today, -1) } })
    await user.click(form.getByRole('button', { name: 'Play to this moment' }))
    expect(await form.findByText(/time is only played forward/)).toBeVisible()
    fireEvent.change(form.getByLabelText('Date'), { target: { value: addDays(today, 7) } })
    fireEvent.change(form.getByLabelText('Time'), { target: { value: '18:00' } })
    await user.click(form.getByRole('button', { name: 'Play to this moment' }))
    expect(await screen.findByText(/18:00.*1 unread notification is from that time\.$/)).toBeVisible()
    expect(await screen.findByRole('button', { name: 'Notifications, 1 unread' })).toBeVisible()
  })

  it('shows how far time has come, and lets nobody move it before it has arrived', async () => {
    const { desk } = await renderApp(await openDatabase(), '/simulator', { at, given: startPlaying })
    const playing = within(await screen.findByRole('region', { name: 'Time is being played forward' }))
    expect(playing.getByText(/^25% of the way, 2 due moments worked through\. It cannot be stopped/)).toBeVisible()
    expect(screen.getAllByRole('progressbar', { name: 'Playing time forward' })).toHaveLength(2)
    for (const name of ['+1 hour', '+1 day', '+1 week', 'Play to this moment', 'Back to real time'])
      expect(screen.getByRole('button', { name })).toBeDisabled()
    expect(screen.getByText(/it can be moved again when it has arrived/)).toBeVisible()
    await desk.deps.stores.desk.setClock({ offsetMs: 18 * HOUR_MS, playing: null })
    expect(await screen.findByText(/1 day later/)).toBeVisible()
    expect(screen.getByRole('button', { name: '+1 hour' })).toBeEnabled()
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument()
  })

  it('asks before it puts the desk back to real time', async () => {
    const { user, desk } = await renderApp(await openDatabase(), '/simulator', {
      at,
      given: ({ deps }) => deps.stores.desk.setClock({ offsetMs: 2 * DAY_MS, playing: null }),
    })
    expect(await screen.findByText('2 days ahead')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Back to real time' }))
    const first = await screen.findByRole('dialog', { name: 'Put the desk back to real time?' })
    await user.click(within(first).getByRole('button', { name: 'Cancel' }))
    expect(screen.getByRole('button', { name: 'Back to real time' })).toHaveFocus()
    await user.keyboard('{Enter}')
    const asked = await screen.findByRole('dialog', { name: 'Put the desk back to real time?' })
    await user.click(within(asked).getByRole('button', { name: 'Back to real time' }))
    expect(await screen.findByText(/^The desk is back in real time: /)).toBeVisible()
    expect(screen.getByText('None: the desk is in real time')).toBeVisible()
    expect((await desk.deps.stores.desk.getClock()).offsetMs).toBe(0)
  })

  it('lets an imitated platform fail, and takes that away again', async () => {
    const clock = { now: () => NOW, realNow: () => NOW }
    const fakes = createFakes(await openFakePlatforms(await makeTempDir(), clock))
    const { user } = await renderApp(await openDatabase(), '/simulator', { at, fakes })
    const card = within(await screen.findByRole('region', { name: 'Mastodon' }))
    expect(card.getByText('holds 0 posts')).toBeVisible()
    const form = within(card.getByRole('form', { name: 'Add a fault to Mastodon' }))
    await user.click(form.getByRole('button', { name: 'Add the fault' }))
    expect(await form.findByText('Choose what it does wrong.')).toBeVisible()
    await user.click(form.getByRole('combobox', { name: 'What it does wrong' }))
    const options = await screen.findAllByRole('option', { name: 'Posts it, and never answers', hidden: true })
    // Every card has its list.
    const own = options.find(
      (each) =>
        card.getByRole('combobox', { name: 'What it does wrong' }).getAttribute('aria-controls') ===
        each.closest('[role="listbox"]')?.id,
    )
    await user.click(own ?? options[0]!)
    await user.click(form.getByRole('button', { name: 'Add the fault' }))
    const faults = within(await card.findByRole('list', { name: 'Faults of Mastodon' }))
    expect(faults.getByText('once')).toBeVisible()
    await user.click(faults.getByRole('button', { name: 'Take away: Posts it, and never answers, Mastodon' }))
    expect(await card.findByText('It does what it is asked: no fault is set.')).toBeVisible()
  })

  it('has no place on a real desk', async () => {
    await renderApp(await openDatabase(), '/account')
    expect((await screen.findAllByRole('link', { name: 'People' })).length).toBeGreaterThan(0)
    expect(screen.queryByRole('link', { name: 'Simulator' })).not.toBeInTheDocument()
  })
})
