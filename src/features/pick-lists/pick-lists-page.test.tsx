import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { makeDefaultValues } from '#core/pick-list/make-default-values.ts'
import { sharePglite } from '#test/databases.ts'
import { NOW, type TestDesk } from '#test/make/desk.ts'
import { renderApp } from '#test/render-app.tsx'

const openDatabase = sharePglite()

async function makeLists({ deps }: TestDesk): Promise<void> {
  await deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'A test needs lists' }, async (tx) => {
    await tx.pickLists.insert(makeDefaultValues(deps.ids.newId, NOW))
    tx.record({ event: 'pick-list.filled', subject: { kind: 'desk', id: 'desk', name: 'Test desk' } })
  })
}

describe('the pick-lists page', () => {
  it('adds a value that follows from its label, and says at the field when it is there already', async () => {
    const { user } = await renderApp(await openDatabase(), '/settings/pick-lists', {
      as: { level: 'manager' },
      given: makeLists,
    })
    await user.click(await screen.findByRole('button', { name: 'Add a value to Pillars' }))
    const form = await screen.findByRole('dialog', { name: 'Add a value to Pillars' })
    const label = within(form).getByLabelText('Label')
    await user.type(label, 'Talent Brand')
    expect(within(form).getByLabelText('Value')).toHaveValue('talent-brand')
    await user.click(within(form).getByRole('button', { name: 'Add value' }))
    expect(await within(form).findAllByText('talent-brand is in the list already.')).not.toHaveLength(0)
    expect(within(form).getByLabelText('Value')).toBeInvalid()
    await user.clear(label)
    await user.type(label, 'Open Source')
    await user.click(within(form).getByRole('button', { name: 'Add value' }))
    const pillars = await screen.findByRole('list', { name: 'Values of Pillars' })
    expect(await within(pillars).findByText('open-source')).toBeVisible()
    expect(within(pillars).getByText('Added by this desk')).toBeVisible()
  })

  it('retires a value at once and takes that back', async () => {
    const { user, desk } = await renderApp(await openDatabase(), '/settings/pick-lists', { given: makeLists })
    await user.click(await screen.findByRole('button', { name: 'Retire: Poll' }))
    expect(await screen.findByText('Poll is retired.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Retire: Poll' })).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByRole('button', { name: 'Retire: Poll' })).toBeVisible()
    await waitFor(async () => {
      const values = await desk.deps.stores.pickLists.list()
      expect(values.find((each) => each.value === 'poll')).toMatchObject({ retiredAt: null, version: 3 })
    })
  })

  it('finds a retired value, and changes the mediums of a source', async () => {
    const { user } = await renderApp(await openDatabase(), '/settings/pick-lists?q=seccomp', { given: makeLists })
    expect(await screen.findByText('No value fits')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Show retired' }))
    expect(await screen.findByRole('button', { name: 'Offer again: seccomp' })).toBeVisible()
    expect(window.location.search).toBe('?q=seccomp&retired=true')
    await user.click(screen.getByRole('button', { name: 'Clear filters' }))
    await user.click(await screen.findByRole('button', { name: 'Edit bambu' }))
    const form = await screen.findByRole('dialog', { name: 'Edit bambu' })
    await user.click(within(form).getByRole('checkbox', { name: 'social' }))
    await user.click(within(form).getByRole('button', { name: 'Save value' }))
    expect(await within(form).findByText('Choose at least one medium.')).toBeVisible()
    await user.click(within(form).getByRole('checkbox', { name: 'paidsocial' }))
    await user.click(within(form).getByRole('button', { name: 'Save value' }))
    expect(await screen.findByText('bambu was changed.')).toBeVisible()
  })

  it('shows what was asked for, and approves or declines it; whoever asked reads what became of it', async () => {
    const ask = async (desk: TestDesk) => {
      await makeLists(desk)
      const zola = await desk.browserOf(await desk.addPerson({ level: 'associate', name: 'Zola' }))
      for (const value of ['podcast', 'radio'])
        await zola.send('POST', '/api/value-requests', {
          ...{ list: 'utm_source', value, label: value, mediums: ['social'], why: `We are on the ${value}` },
        })
    }
    const { user } = await renderApp(await openDatabase(), '/settings/pick-lists', {
      as: { level: 'manager' },
      given: ask,
    })
    const requests = within(await screen.findByRole('list', { name: 'Requested values' }))
    expect(requests.getByText('We are on the podcast')).toBeVisible()
    await user.click(requests.getByRole('button', { name: 'Approve podcast' }))
    const sources = within(screen.getByRole('list', { name: 'Values of UTM sources' }))
    expect(await sources.findByText('podcast')).toBeVisible()
    await user.click(requests.getByRole('button', { name: 'Decline radio' }))
    const asked = within(await screen.findByRole('dialog', { name: 'Decline radio' }))
    await user.type(asked.getByLabelText('Why'), 'Nobody counts it')
    await user.click(asked.getByRole('button', { name: 'Decline the request' }))
    expect(await requests.findByText(/Nobody counts it/)).toBeVisible()
    expect(requests.queryByRole('button')).not.toBeInTheDocument()
    expect(sources.queryByText('radio')).not.toBeInTheDocument()
  })

  it('is read only, with the reason, for those who may not change it', async () => {
    await renderApp(await openDatabase(), '/settings/pick-lists', { as: { level: 'associate' }, given: makeLists })
    expect(await screen.findByText(/This needs Social Marketing Manager or above/)).toBeVisible()
    expect(await screen.findByText('press-news')).toBeVisible()
    expect(screen.queryByRole('button', { name: /Retire:|Edit |Add a value/ })).not.toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Request a value of Pillars' })).toBeVisible()
  })
})
