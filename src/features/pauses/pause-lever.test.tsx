import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { DeliveryRow } from '#core/publishing/delivery.ts'
import { NOW, type TestDesk } from '#test/make/desk.ts'
import { sharePglite } from '#test/databases.ts'
import { addChannels, contentBy, planFor } from '#test/make/post.ts'
import { renderApp } from '#test/render-app.tsx'

const openDatabase = sharePglite()
const as = { level: 'manager', name: 'Priya Raman' } as const

/** A post whose call to X has no answer yet. */
async function sendOne(desk: TestDesk): Promise<DeliveryRow> {
  const owner = await desk.addPerson({ level: 'manager', name: 'Ana' })
  const ana = await desk.browserOf(owner)
  const content = contentBy(owner.id, { channels: [planFor('x')] })
  const { id } = (await ana.send('POST', '/api/posts', { content })).json
  const [publication] = (await desk.deps.stores.posts.get(id))?.publications ?? []
  if (!publication) throw new Error('There is no publication')
  const flown = { ...publication, state: 'sending', version: publication.version + 1 } as const
  const delivery: DeliveryRow = {
    ...{ publicationId: publication.id, hash: publication.hash, idempotencyKey: 'one', createdAt: NOW, startedAt: NOW },
    ...{ recordKeys: [], step: 'create', handles: {} },
    ...{ nextAt: null, tries: 0, calling: 'create', reading: null, leaseBy: null, leaseUntil: null },
    ...{ externalIds: [], warning: null },
  }
  await desk.deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'On its way' }, async (tx) => {
    await tx.posts.putPublications([flown])
    await tx.deliveries.put([delivery])
    tx.record({ event: 'post.sent', subject: { kind: 'post', id, name: 'One' } })
  })
  return delivery
}

describe('the lever', () => {
  it('pauses everything, says so at once on the lamp, and lifts with a reason', async () => {
    const { user } = await renderApp(await openDatabase(), '/publishing', {
      as,
      given: (desk) => addChannels(desk, ['x']),
    })
    await user.click(await screen.findByRole('button', { name: 'Pause publishing…' }))
    const asked = within(await screen.findByRole('dialog', { name: 'Pause publishing' }))
    await user.click(asked.getByRole('button', { name: 'Pause everything' }))
    expect(await asked.findByText('Say why, in a few words.')).toBeVisible()
    await user.type(asked.getByLabelText('Why'), 'A storm is on its way')
    await user.click(asked.getByRole('button', { name: 'Pause everything' }))

    const shown = within(await screen.findByRole('dialog', { name: 'The pause' }))
    expect(await shown.findByText('Set')).toBeVisible()
    expect(shown.getByText('Clear')).toBeVisible()
    expect(
      await screen.findByRole('button', { name: /^Signal: Danger\. Everything is paused/, hidden: true }),
    ).toBeTruthy()
    await user.click(shown.getByRole('button', { name: 'Done' }))

    await user.click(await screen.findByRole('button', { name: 'Lift the pause: Everything' }))
    const lift = within(await screen.findByRole('dialog', { name: 'Lift the pause: Everything' }))
    expect(lift.getByText(/stay held until somebody looks/)).toBeVisible()
    await user.type(lift.getByLabelText('Why'), 'It has passed')
    await user.click(lift.getByRole('button', { name: 'Lift the pause' }))
    expect(await screen.findByText(/What it held stays held/)).toBeVisible()
    expect(await screen.findByRole('button', { name: /^Signal: (Clear|Caution)/ })).toBeVisible()
  })

  it('says exactly what it will pause, and asks which', async () => {
    const { user, desk } = await renderApp(await openDatabase(), '/?pause=new', {
      as,
      given: (desk) => addChannels(desk, ['x', 'mastodon']),
    })
    const asked = within(await screen.findByRole('dialog', { name: 'Pause publishing' }))
    await user.click(asked.getByRole('combobox', { name: 'What to pause' }))
    await user.click(await screen.findByRole('option', { name: 'A channel', hidden: true }))
    await user.type(asked.getByLabelText('Why'), 'The mentions turn sour')
    await user.click(asked.getByRole('button', { name: 'Pause a channel' }))
    expect(await asked.findByText('Choose which channel.')).toBeVisible()
    await user.click(asked.getByRole('combobox', { name: 'Which channel' }))
    await user.click(await screen.findByRole('option', { name: 'Test on mastodon', hidden: true }))
    await user.click(asked.getByRole('button', { name: 'Pause Test on mastodon' }))
    expect(await screen.findByText(/^Channel Test on mastodon is paused/)).toBeVisible()
    const [pause] = await desk.deps.stores.pauses.listActive(desk.deps.clock.now())
    expect(pause?.scope).toEqual({ kind: 'channel', value: 'mastodon' })
  })

  it('lists what was on its way, and says when it is clear', async () => {
    let delivery: DeliveryRow | null = null
    const { user, desk } = await renderApp(await openDatabase(), '/?pause=new', {
      as,
      given: async (desk) => {
        await addChannels(desk, ['x'])
        delivery = await sendOne(desk)
      },
    })
    const asked = within(await screen.findByRole('dialog', { name: 'Pause publishing' }))
    await user.type(asked.getByLabelText('Why'), 'A storm is on its way')
    await user.click(asked.getByRole('button', { name: 'Pause everything' }))
    expect(await screen.findByText('This 1 was already on its way:')).toBeVisible()
    expect(screen.getByText('Not clear yet')).toBeVisible()
    await desk.deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'Answered' }, async (tx) => {
      if (delivery) await tx.deliveries.put([{ ...delivery, calling: null }])
      tx.record({ event: 'post.sent', subject: { kind: 'post', id: 'one', name: 'One' } })
    })
    expect(await screen.findByText('Clear')).toBeVisible()
  })

  it('is not offered to those who may not throw it', async () => {
    const asAssociate = { level: 'associate', name: 'Ana' } as const
    await renderApp(await openDatabase(), '/publishing?pause=new', { as: asAssociate })
    expect(await screen.findByText('Nothing waits for anybody', { selector: 'p' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Pause publishing…' })).not.toBeInTheDocument()
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
})
