import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { sharePglite } from '#test/databases.ts'
import { renderApp } from '#test/render-app.tsx'

const openDatabase = sharePglite()

describe('the People page', () => {
  it('finds people by words and says how many of how many', async () => {
    const { user } = await renderApp(await openDatabase(), '/people', {
      given: (desk) => desk.addPerson({ name: 'Ana Ferreira', level: 'manager' }),
    })
    expect(await screen.findByText('3 people')).toBeVisible()
    await user.type(screen.getByLabelText('Find people'), 'ana fer')
    expect(await screen.findByText('1 of 3 people')).toBeVisible()
    expect(screen.getByRole('link', { name: /Ana Ferreira/ })).toBeVisible()
    expect(window.location.search).toBe('?q=ana+fer')
  })

  it('changes a level after asking why, and shows it in the list', async () => {
    const { user, desk } = await renderApp(await openDatabase(), '/people', {
      given: (made) => made.addPerson({ id: 'ana', name: 'Ana Ferreira', level: 'associate' }),
    })
    await user.click(await screen.findByRole('link', { name: /Ana Ferreira/ }))
    await user.click(await screen.findByRole('button', { name: 'Edit title and level' }))
    const dialog = await screen.findByRole('dialog', { name: 'Edit Ana Ferreira' })
    await user.type(within(dialog).getByLabelText('Title'), 'Community lead')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(await within(dialog).findByText('Say why, in a few words.')).toBeVisible()
    await user.type(within(dialog).getByLabelText('Why'), 'Leads the community now')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Ana Ferreira was changed.')).toBeVisible()
    expect(await desk.deps.stores.people.get('ana')).toMatchObject({ title: 'Community lead', version: 2 })
    expect((await desk.deps.stores.audit.list({ subjectId: 'ana' }, 1, null)).items[0]).toMatchObject({
      why: 'Leads the community now',
    })
  })

  it('shows both versions when somebody was faster, and loses nothing', async () => {
    const { user, meanwhile, desk } = await renderApp(await openDatabase(), '/people?person=ana', {
      given: (made) => made.addPerson({ id: 'ana', name: 'Ana Ferreira', level: 'associate' }),
    })
    await user.click(await screen.findByRole('button', { name: 'Edit title and level' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('Title'), 'Mine')
    await user.type(within(dialog).getByLabelText('Why'), 'As we agreed')
    await meanwhile.send('PATCH', '/api/people/ana', { title: 'Theirs', why: 'Faster', version: 1 })
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    const both = await within(dialog).findByRole('group', { name: 'Both versions' })
    expect(within(both).getByRole('row', { name: 'Title Theirs Mine' })).toBeVisible()
    expect(within(dialog).getByLabelText('Why')).toHaveValue('As we agreed')
    await user.click(within(both).getByRole('button', { name: 'Save mine over it' }))
    expect(await screen.findByText('Ana Ferreira was changed.')).toBeVisible()
    expect(await desk.deps.stores.people.get('ana')).toMatchObject({ title: 'Mine', version: 3 })
  })

  it('shows the link of an invitation once, with how long it works', async () => {
    const { user } = await renderApp(await openDatabase(), '/people')
    await user.click(await screen.findByRole('button', { name: 'Invite' }))
    const form = await screen.findByRole('dialog', { name: 'Invite somebody' })
    await user.type(within(form).getByLabelText('Name'), 'Lucía Fernández')
    await user.type(within(form).getByLabelText('Email'), 'lucia@example.com')
    await user.click(within(form).getByRole('button', { name: 'Make the link' }))
    const shown = await screen.findByRole('dialog', { name: 'The link for Lucía Fernández' })
    expect(within(shown).getByLabelText<HTMLInputElement>('Invitation link').value).toMatch(/\/invitation\/[\w-]{43}$/)
    expect(within(shown).getByText(/Works once, until/)).toBeVisible()
    await user.click(within(shown).getByRole('button', { name: 'Done' }))
    expect(await screen.findByRole('link', { name: /Lucía Fernández/ })).toBeVisible()
    expect(screen.getByText(/Invited, until/)).toBeVisible()
  })

  it('says why not, where the policy does not allow it', async () => {
    await renderApp(await openDatabase(), '/people?person=boss', {
      as: { level: 'people_manager' },
      given: (desk) => desk.addPerson({ id: 'boss', name: 'The Boss', level: 'senior_people_manager' }),
    })
    const edit = await screen.findByRole('button', { name: 'Edit title and level' })
    expect(edit).toBeDisabled()
    expect(edit).toHaveAccessibleDescription(/lower level than one’s own/)
    expect(screen.queryByRole('button', { name: /administrator/i })).not.toBeInTheDocument()
  })
})
