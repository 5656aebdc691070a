import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { sharePglite } from '#test/databases.ts'
import { addChannels } from '#test/make/post.ts'
import { renderApp } from '#test/render-app.tsx'

const openDatabase = sharePglite()

describe('the desk’s settings', () => {
  it('renames the desk, and the whole page calls it so', async () => {
    const { user } = await renderApp(await openDatabase(), '/settings')
    const form = await screen.findByRole('form', { name: 'Name and zone' })
    const name = within(form).getByRole('textbox', { name: 'Name' })
    await user.clear(name)
    await user.type(name, 'Thistledown')
    await user.click(within(form).getByRole('button', { name: 'Save desk' }))
    expect(await screen.findByRole('link', { name: 'Thistledown, to Today' })).toBeVisible()
    expect(await within(form).findByText('Saved')).toBeVisible()
  })

  it('shows both versions when somebody was faster, and takes theirs when asked', async () => {
    const { user, meanwhile } = await renderApp(await openDatabase(), '/settings')
    const form = await screen.findByRole('form', { name: 'Name and zone' })
    const name = within(form).getByRole('textbox', { name: 'Name' })
    await meanwhile.send('PATCH', '/api/desk', { name: 'Theirs', version: 1 })
    await user.clear(name)
    await user.type(name, 'Mine')
    await user.click(within(form).getByRole('button', { name: 'Save desk' }))
    expect(await within(form).findByRole('row', { name: 'Name Theirs Mine' })).toBeVisible()
    await user.click(within(form).getByRole('button', { name: 'Take what is there now' }))
    expect(name).toHaveValue('Theirs')
  })

  it('keeps working and quiet hours as typed, and says what they mean', async () => {
    const { user, desk } = await renderApp(await openDatabase(), '/settings')
    const form = await screen.findByRole('form', { name: 'Hours' })
    await user.click(within(form).getByRole('checkbox', { name: 'Friday' }))
    expect(within(form).getByText('Monday to Thursday')).toBeVisible()
    const end = within(form).getByLabelText('Work ends')
    await user.clear(end)
    await user.type(end, '8')
    await user.click(within(form).getByRole('button', { name: 'Save hours' }))
    expect(await within(form).findByText('Work ends after it begins.')).toBeVisible()
    await user.clear(end)
    await user.type(end, '6:15 pm')
    await user.click(within(form).getByRole('button', { name: 'Save hours' }))
    expect(await within(form).findByText('Saved')).toBeVisible()
    expect(end).toHaveValue('18:15')
    expect(within(form).getByText('From 22:00 over midnight until 07:00 the next day: 9 h.')).toBeVisible()
    expect(await desk.deps.stores.desk.get()).toMatchObject({
      workingHours: { days: [1, 2, 3, 4], from: '09:00', to: '18:15' },
    })
  })

  it('takes somebody else’s change of another part for no conflict', async () => {
    const { user, meanwhile, desk } = await renderApp(await openDatabase(), '/settings')
    const form = await screen.findByRole('form', { name: 'Fiscal year' })
    expect(
      within(form).getByText(/^FY\d\d is February 1, .* to January 31, .*; today is FY\d\d Q[1-4]\.$/),
    ).toBeVisible()
    await meanwhile.send('PATCH', '/api/desk', { name: 'Theirs', version: 1 })
    await user.click(within(form).getByRole('combobox', { name: 'First month' }))
    await user.click(await screen.findByRole('option', { name: 'April', hidden: true }))
    expect(within(form).getByText(/^FY\d\d is April 1, /)).toBeVisible()
    await user.click(within(form).getByRole('button', { name: 'Save fiscal year' }))
    expect(await within(form).findByText('Saved')).toBeVisible()
    expect(await desk.deps.stores.desk.get()).toMatchObject({ name: 'Theirs', fiscalYearStartMonth: 4 })
  })

  it('adds a holiday in its place, says which day is there twice, and takes a removal back', async () => {
    const { user, desk } = await renderApp(await openDatabase(), '/settings')
    const form = await screen.findByRole('form', { name: 'Add a holiday' })
    const add = async (day: string, name: string) => {
      await user.clear(within(form).getByLabelText('Day'))
      await user.type(within(form).getByLabelText('Day'), day)
      await user.clear(within(form).getByLabelText('Name'))
      await user.type(within(form).getByLabelText('Name'), name)
      await user.click(within(form).getByRole('button', { name: 'Add holiday' }))
    }
    await add('2100-12-25', 'Christmas Day')
    expect(await screen.findByText('Christmas Day')).toBeVisible()
    await add('2100-12-25', 'Yule')
    expect(await within(form).findByText('2100-12-25 is in the list twice.')).toBeVisible()
    expect(within(form).getByLabelText('Name')).toHaveValue('Yule')
    await add('2100-06-24', 'Midsummer')
    const year = await screen.findByRole('region', { name: 'Holidays in 2100' })
    await within(year).findByText('Midsummer')
    expect(
      within(year)
        .getAllByRole('listitem')
        .map((row) => row.textContent),
    ).toEqual(['Thu, Jun 24Midsummer', 'Sat, Dec 25Christmas Daya day off anyway'])
    await user.click(within(year).getByRole('button', { name: 'Remove Midsummer, Thu, Jun 24, 2100' }))
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(await screen.findByText('Midsummer')).toBeVisible()
    expect((await desk.deps.stores.desk.get())?.holidays).toHaveLength(2)
  })

  it('keeps the approval rules as set, and says what they mean', async () => {
    const { user, desk } = await renderApp(await openDatabase(), '/settings', {
      given: (desk) => addChannels(desk, ['x', 'mastodon']),
    })
    const form = await screen.findByRole('form', { name: 'Approval' })
    const sensitive = within(form).getByRole('radiogroup', { name: 'Approvals: Sensitive posts' })
    await user.click(within(sensitive).getByRole('radio', { name: '2' }))
    await user.click(await within(form).findByRole('combobox', { name: 'Add a channel' }))
    await user.click(await screen.findByRole('option', { name: 'Test on x', hidden: true }))
    expect(within(form).getByRole('radiogroup', { name: 'Approvals: Test on x' })).toBeVisible()
    const tolerance = within(form).getByLabelText('Tolerance, in minutes')
    await user.clear(tolerance)
    await user.type(tolerance, 'an hour')
    await user.click(within(form).getByRole('button', { name: 'Save approval rules' }))
    expect(await within(form).findByText('Give a whole number from 0 to 1440.')).toBeVisible()
    await user.clear(tolerance)
    await user.type(tolerance, '15')
    await user.click(within(form).getByRole('switch', { name: 'Approvals lapse' }))
    expect(within(form).getByText('An approval holds until the post changes.')).toBeVisible()
    await user.click(within(form).getByRole('button', { name: 'Save approval rules' }))
    expect(await within(form).findByText('Saved')).toBeVisible()
    expect((await desk.deps.stores.desk.get())?.approval).toEqual({
      ...{ toleranceMinutes: 15, lapseAfterDays: null, sensitiveStages: 2, embargoedStages: 1 },
      ...{ channelStages: { x: 1 }, campaignStages: {} },
    })
  })

  it('is read only, with the reason, for those who may not change it', async () => {
    await renderApp(await openDatabase(), '/settings', { as: { level: 'associate' } })
    expect(await screen.findByText(/This needs Manager, Social Marketing or above/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Save desk' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Save approval rules' })).not.toBeInTheDocument()
    expect(screen.getByText('After 30 days')).toBeVisible()
    expect(await screen.findByText('Embedded (PGlite)')).toBeVisible()
  })
})

describe('the desk’s rules for links', () => {
  it('names the desk’s own sites, and says which line is none', async () => {
    const { user, desk } = await renderApp(await openDatabase(), '/settings')
    const form = within(await screen.findByRole('form', { name: 'Links' }))
    const sites = form.getByLabelText('Our own sites')
    await user.type(sites, 'https://example.com')
    await user.click(form.getByRole('button', { name: 'Save the rules for links' }))
    expect(await form.findByText('https://example.com is no host such as docs.example.com.')).toBeVisible()
    await user.clear(sites)
    await user.type(sites, 'docs.example.com\nexample.com /trial')
    await user.click(form.getByRole('button', { name: 'Save the rules for links' }))
    expect(await form.findByText('Saved')).toBeVisible()
    const { links } = (await desk.deps.stores.desk.get()) ?? {}
    expect(links?.hosts).toEqual([
      { host: 'docs.example.com', paths: [] },
      { host: 'example.com', paths: ['/trial'] },
    ])
    expect(links?.presets.length).toBeGreaterThan(0)
  })
})
