import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Channel } from '#core/channel/channel.ts'
import { sharePglite } from '#test/databases.ts'
import type { TestDesk } from '#test/make/desk.ts'
import { renderApp } from '#test/render-app.tsx'

const openDatabase = sharePglite()

const ON_X: Channel = {
  id: 'on-x',
  platform: 'x',
  name: 'Thistledown on X',
  handle: '@thistledown',
  url: 'https://x.com/thistledown',
  capacity: { per: 'day', from: 3, to: 4 },
  optimalTime: { minStars: 3, relaxedFromPost: 4 },
  retiredAt: null,
  version: 1,
}

async function makeChannel({ deps }: TestDesk): Promise<void> {
  await deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'A test needs a channel' }, async (tx) => {
    await tx.channels.insert(ON_X)
    tx.record({ event: 'channel.added', subject: { kind: 'channel', id: ON_X.id, name: ON_X.name } })
  })
}

describe('the channels page', () => {
  it('adds a channel with the figures that are usual on its platform', async () => {
    const { user, desk } = await renderApp(await openDatabase(), '/settings/channels')
    expect(await screen.findByText('No channel yet')).toBeVisible()
    await user.click(screen.getAllByRole('button', { name: 'Add a channel' })[0]!)
    const form = await screen.findByRole('dialog', { name: 'Add a channel' })
    await user.click(within(form).getByRole('combobox', { name: 'Platform' }))
    await user.click(await screen.findByRole('option', { name: 'LinkedIn', hidden: true }))
    expect(within(form).getAllByText('This is the domain default for LinkedIn.')).toHaveLength(2)
    await user.type(within(form).getByLabelText('Name'), 'The company page')
    await user.type(within(form).getByLabelText('Handle'), 'thistledown')
    await user.type(within(form).getByLabelText('Address'), 'http://a.example')
    await user.click(within(form).getByRole('button', { name: 'Add channel' }))
    expect(await within(form).findByText('Give the https address of the account.')).toBeVisible()
    await user.clear(within(form).getByLabelText('Address'))
    await user.type(within(form).getByLabelText('Address'), 'https://a.example')
    await user.clear(within(form).getByLabelText('Full at'))
    await user.type(within(form).getByLabelText('Full at'), '3')
    expect(within(form).getByText(/Domain default for LinkedIn: 1–2 a day/)).toBeVisible()
    await user.click(within(form).getByRole('button', { name: 'Add channel' }))
    expect(await screen.findByRole('row', { name: /The company page.*1–3 a day.*4★ or better.*Offered/ })).toBeVisible()
    expect(await desk.deps.stores.channels.list()).toMatchObject([{ capacity: { per: 'day', from: 1, to: 3 } }])
  })

  it('shows both versions when somebody was faster, and loses nothing', async () => {
    const { user, meanwhile, desk } = await renderApp(await openDatabase(), '/settings/channels?channel=on-x', {
      given: makeChannel,
    })
    const form = await screen.findByRole('dialog', { name: 'Edit Thistledown on X' })
    await meanwhile.send('PATCH', '/api/channels/on-x', { capacity: null, version: 1 })
    await user.clear(within(form).getByLabelText('Name'))
    await user.type(within(form).getByLabelText('Name'), 'Mine')
    await user.click(within(form).getByRole('button', { name: 'Save channel' }))
    expect(await within(form).findByRole('row', { name: 'Name Thistledown on X Mine' })).toBeVisible()
    expect(within(form).getByRole('row', { name: 'Capacity No figure, no meter 3–4 a day' })).toBeVisible()
    await user.click(within(form).getByRole('button', { name: 'Save mine over it' }))
    expect(await screen.findByText('Mine was changed.')).toBeVisible()
    expect(await desk.deps.stores.channels.get('on-x')).toMatchObject({ name: 'Mine', capacity: { to: 4 }, version: 3 })
  })

  it('retires a channel after saying what that means, keeps it in sight, and offers it again', async () => {
    const { user } = await renderApp(await openDatabase(), '/settings/channels', { given: makeChannel })
    await user.click(await screen.findByRole('button', { name: 'Retire: Thistledown on X' }))
    const asked = await screen.findByRole('dialog', { name: 'Retire Thistledown on X?' })
    expect(within(asked).getByText(/It stays, with its posts and figures/)).toBeVisible()
    await user.click(within(asked).getByRole('button', { name: 'Retire channel' }))
    expect(await screen.findByRole('row', { name: /Thistledown on X.*Retired/ })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Offer again: Thistledown on X' }))
    await user.click(await screen.findByRole('button', { name: 'Offer again' }))
    expect(await screen.findByRole('row', { name: /Thistledown on X.*Offered/ })).toBeVisible()
  })

  it('is read only, with the reason, for those who may not change it', async () => {
    await renderApp(await openDatabase(), '/settings/channels', { as: { level: 'manager' }, given: makeChannel })
    expect(await screen.findByText(/This needs Manager, Social Marketing or above/)).toBeVisible()
    expect(
      await screen.findByRole('row', { name: /3★ or better; from the 4th post of a day fewer will do/ }),
    ).toBeVisible()
    expect(screen.queryByRole('button', { name: /Retire/ })).not.toBeInTheDocument()
  })
})
