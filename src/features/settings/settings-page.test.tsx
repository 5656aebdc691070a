import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { sharePglite } from '#test/databases.ts'
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

  it('is read only, with the reason, for those who may not change it', async () => {
    await renderApp(await openDatabase(), '/settings', { as: { level: 'associate' } })
    expect(await screen.findByText(/This needs Manager, Social Marketing or above/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Save desk' })).not.toBeInTheDocument()
    expect(await screen.findByText('Embedded (PGlite)')).toBeVisible()
  })
})
