import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { operations } from '#contract/operations.ts'
import { ACTIONS, POLICY } from '#core/person/policy.ts'
import { sharePglite } from '#test/databases.ts'
import { renderApp } from '#test/render-app.tsx'

const openDatabase = sharePglite()

describe('the Policy page', () => {
  it('shows every action of the table with its own cell for every level', async () => {
    await renderApp(await openDatabase(), '/policy', { as: { level: 'associate' } })
    const table = await screen.findByRole('table')
    for (const action of ACTIONS) expect(within(table).getByText(POLICY[action].says)).toBeInTheDocument()
    const row = within(table).getByRole('row', { name: /Change another person’s title and level/ })
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual([...['No', 'No', 'No', 'No', 'If of a lower level', 'If of a lower level', 'If not oneself']])
  })

  it('marks one’s own column, and leaves what one may do', async () => {
    const { user } = await renderApp(await openDatabase(), '/policy', { as: { level: 'associate' } })
    expect(await screen.findByRole('columnheader', { name: /Associate\s*You/ })).toBeInTheDocument()
    await user.click(screen.getByText('What I may do'))
    expect(await screen.findByText(new RegExp(`of ${ACTIONS.length} actions`))).toBeVisible()
    expect(screen.queryByText('Invite people, renew and withdraw invitations')).not.toBeInTheDocument()
    expect(screen.getByText('See who is at the desk')).toBeVisible()
  })

  it('marks what no token can do, and what no operation of the API asks for', async () => {
    await renderApp(await openDatabase(), '/policy')
    const asked = new Set<string>(Object.values(operations).map((operation) => operation.action))
    await screen.findByRole('table')
    for (const action of ACTIONS) {
      const row = screen.getByText(action).closest('tr')!
      expect(within(row).queryAllByText('In person only'), action).toHaveLength('sessionOnly' in POLICY[action] ? 1 : 0)
      expect(within(row).queryAllByText('No operation of its own yet'), action).toHaveLength(asked.has(action) ? 0 : 1)
    }
  })
})
