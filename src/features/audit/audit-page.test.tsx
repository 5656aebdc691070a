import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { sharePglite } from '#test/databases.ts'
import type { TestDesk } from '#test/make/desk.ts'
import { renderApp } from '#test/render-app.tsx'

const openDatabase = sharePglite()

async function promoteAna(desk: TestDesk): Promise<void> {
  await desk.addPerson({ id: 'ana', name: 'Ana Ferreira', level: 'associate' })
  const boss = await desk.browserOf(await desk.addPerson({ id: 'boss', name: 'The Boss', level: 'people_manager' }))
  await boss.send('PATCH', '/api/people/ana', { title: 'Lead', level: 'manager', why: 'Earned it', version: 1 })
}

describe('the Audit log', () => {
  it('opens an entry into what was before and after, who, why and by which way', async () => {
    const { user } = await renderApp(await openDatabase(), '/audit', { given: promoteAna })
    const line = await screen.findByRole('button', { name: /The Boss.*Person edited.*Ana Ferreira.*Earned it/ })
    await user.click(line)
    const changes = await screen.findByRole('table')
    expect(
      within(changes).getByRole('row', { name: /Level.*Social Marketing Associate Social Marketing Manager/ }),
    ).toBeVisible()
    expect(within(changes).getByRole('row', { name: /Title.*empty Lead/ })).toBeVisible()
    expect(screen.getByText('Signed in at the desk')).toBeVisible()
    expect(screen.getByText('person.edited')).toBeVisible()
  })

  it('keeps its filters in the address and exports with the same ones', async () => {
    await renderApp(await openDatabase(), '/audit?person=boss&kind=person&from=2026-01-01&to=2099-12-31', {
      given: promoteAna,
    })
    expect(await screen.findByText('1 entry')).toBeVisible()
    const query = new URL(screen.getByRole('link', { name: 'Export CSV' }).getAttribute('href') ?? '', 'http://desk')
      .searchParams
    // Lisbon is at UTC in winter; the last day is included.
    expect(Object.fromEntries(query)).toEqual({
      actorId: 'boss',
      subjectKind: 'person',
      from: '2026-01-01T00:00:00.000Z',
      to: '2100-01-01T00:00:00.000Z',
    })
  })

  it('says when nothing fits, and takes the filters away again', async () => {
    const { user } = await renderApp(await openDatabase(), '/audit?q=nothing+like+this', { given: promoteAna })
    const empty = await screen.findByText('No entry fits these filters')
    expect(empty).toBeVisible()
    await user.click(screen.getAllByRole('button', { name: 'Clear filters' })[0]!)
    expect(await screen.findByRole('list', { name: 'Audit log' })).toBeVisible()
    expect(window.location.search).toBe('')
  })
})
