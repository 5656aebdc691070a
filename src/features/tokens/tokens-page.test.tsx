import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { sharePglite } from '#test/databases.ts'
import type { TestDesk } from '#test/make/desk.ts'
import { renderApp } from '#test/render-app.tsx'

const openDatabase = sharePglite()

async function makeTokens(desk: TestDesk): Promise<void> {
  const ana = await desk.browserOf(await desk.addPerson({ id: 'ana', name: 'Ana Ferreira', level: 'associate' }))
  await ana.send('POST', '/api/tokens', { name: 'Dashboard', scopes: ['status.read', 'person.list'], expiresInDays: 7 })
}

describe('the API tokens page', () => {
  it('makes a token of chosen actions and shows its secret once, ready to try', async () => {
    const { user, desk } = await renderApp(await openDatabase(), '/tokens', { as: { level: 'associate' } })
    expect(await screen.findByText('No API token yet')).toBeVisible()
    await user.click(screen.getAllByRole('button', { name: 'Make a token' })[0]!)
    const form = await screen.findByRole('dialog', { name: 'Make an API token' })
    expect(
      within(form).queryByRole('checkbox', { name: 'Invite people, renew and withdraw invitations' }),
    ).not.toBeInTheDocument()
    await user.click(within(form).getByRole('button', { name: 'Make the token' }))
    expect(await within(form).findByText('Choose at least one thing it may do.')).toBeVisible()
    await user.type(within(form).getByLabelText('Name'), 'Nightly export')
    await user.click(within(form).getByRole('checkbox', { name: 'See who is at the desk' }))
    await user.click(within(form).getByRole('button', { name: 'Make the token' }))
    const shown = await screen.findByRole('dialog', { name: 'The token Nightly export' })
    const secret = within(shown).getByLabelText<HTMLInputElement>('API token').value
    expect(within(shown).getByRole('region', { name: 'Example request' })).toHaveTextContent(
      `Authorization: Bearer ${secret}`,
    )
    const answer = await desk.app.request('http://127.0.0.1:4310/api/people', {
      headers: { authorization: `Bearer ${secret}` },
    })
    expect(answer.status).toBe(200)
  })

  it('shows an administrator everyone’s, says what expires soon, and revokes after asking', async () => {
    const { user, desk } = await renderApp(await openDatabase(), '/tokens', {
      as: { administrator: true },
      given: makeTokens,
    })
    const row = await screen.findByRole('row', { name: /Dashboard.*Ana Ferreira.*Expires soon/ })
    await user.click(within(row).getByRole('button', { name: 'Revoke Dashboard' }))
    const asked = await screen.findByRole('dialog', { name: 'Revoke the token Dashboard?' })
    expect(within(asked).getByText(/It is Ana Ferreira’s/)).toBeVisible()
    await user.click(within(asked).getByRole('button', { name: 'Revoke token' }))
    expect(await screen.findByRole('row', { name: /Dashboard.*Revoked/ })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Revoke Dashboard' })).not.toBeInTheDocument()
    expect((await desk.deps.stores.apiTokens.list('ana'))[0]?.revokedAt).not.toBeNull()
  })

  it('says in words what a token may do', async () => {
    const { user } = await renderApp(await openDatabase(), '/tokens', {
      as: { administrator: true },
      given: makeTokens,
    })
    await user.click(await screen.findByRole('button', { name: 'status.read and 1 more: all that Dashboard may do' }))
    expect(await screen.findByText('See whether the desk and its worker are well')).toBeInTheDocument()
  })
})
