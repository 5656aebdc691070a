import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { sharePglite } from '#test/databases.ts'
import { keepConvention } from '#test/make/link-room.ts'
import { type RenderedApp, renderApp } from '#test/render-app.tsx'

const openDatabase = sharePglite()
const show = async (options: Parameters<typeof renderApp>[2] = {}) =>
  renderApp(await openDatabase(), '/settings', { given: keepConvention, ...options })
const list = async () => within(await screen.findByRole('list', { name: 'Link presets' }))
const kept = async ({ desk }: RenderedApp) => (await desk.deps.stores.desk.get())?.links.presets ?? []

/** From the list of that field: the form below has lists of the same values. */
async function choose({ user }: RenderedApp, field: string, option: string) {
  const combobox = screen.getByRole('combobox', { name: field })
  await user.click(combobox)
  const options = document.getElementById(combobox.getAttribute('aria-controls') ?? '')
  if (!options) throw new Error(`${field} has no list`)
  await user.click(await within(options).findByRole('option', { name: option, hidden: true }))
}

describe('the presets of links', () => {
  it('are added with what they fill in, and the rule that one breaks stands at its field', async () => {
    const app = await show()
    await app.user.click(await screen.findByRole('button', { name: 'Add preset' }))
    const form = within(await screen.findByRole('form', { name: 'Add a link preset' }))
    await app.user.type(form.getByLabelText('Name'), 'Event signs')
    expect(form.getByLabelText('Key')).toHaveValue('event-signs')
    await choose(app, 'Source', 'linkedin')
    await choose(app, 'Medium', 'email')
    await app.user.click(form.getByRole('button', { name: 'Add preset' }))
    const medium = form.getByRole('combobox', { name: 'Medium' })
    await waitFor(() => expect(medium).toHaveAccessibleDescription(/linkedin is not used with the medium email/))
    await choose(app, 'Medium', 'social')
    await app.user.click(form.getByRole('button', { name: 'Add preset' }))
    expect(await screen.findByText('Event signs was added.')).toBeVisible()
    expect(await (await list()).findByText('Event signs')).toBeVisible()
    expect((await kept(app)).at(-1)).toEqual({
      ...{ key: 'event-signs', label: 'Event signs', says: '', source: 'linkedin', medium: 'social' },
      ...{ campaign: null, budget: null, contentPrefixes: [] },
    })
    const [entry] = (await app.meanwhile.get('/api/audit?event=desk.edited')).json.items
    expect(entry).toMatchObject({ why: 'Added the preset Event signs' })
  })

  it('are changed in their place, and a change of another preset meanwhile is kept', async () => {
    const app = await show()
    await app.user.click(await (await list()).findByRole('button', { name: 'Edit Community' }))
    const form = within(await screen.findByRole('form', { name: 'Edit Community' }))
    expect(form.getByLabelText('Key')).toBeDisabled()
    const { links, version } = (await app.meanwhile.get('/api/desk')).json
    const presets = links.presets.map((each: { key: string }) =>
      each.key === 'partner' ? { ...each, says: 'Theirs' } : each,
    )
    await app.meanwhile.send('PATCH', '/api/desk', { links: { ...links, presets }, version })
    await app.user.clear(form.getByLabelText('Content begins with one of'))
    await app.user.type(form.getByLabelText('Content begins with one of'), 'de, oss')
    await app.user.click(form.getByRole('button', { name: 'Save preset' }))
    expect(await screen.findByText('Community was changed.')).toBeVisible()
    expect((await kept(app))[2]).toMatchObject({ key: 'community', contentPrefixes: ['de', 'oss'] })
    expect((await kept(app))[3]).toMatchObject({ key: 'partner', says: 'Theirs' })
  })

  it('show both versions when somebody was faster with the same one', async () => {
    const app = await show()
    await app.user.click(await (await list()).findByRole('button', { name: 'Edit Partner' }))
    const form = within(await screen.findByRole('form', { name: 'Edit Partner' }))
    const { links, version } = (await app.meanwhile.get('/api/desk')).json
    const presets = links.presets.map((each: { key: string }) =>
      each.key === 'partner' ? { ...each, says: 'Theirs' } : each,
    )
    await app.meanwhile.send('PATCH', '/api/desk', { links: { ...links, presets }, version })
    await app.user.clear(form.getByLabelText('What it is for'))
    await app.user.type(form.getByLabelText('What it is for'), 'Mine')
    await app.user.click(form.getByRole('button', { name: 'Save preset' }))
    expect(await form.findByRole('row', { name: 'What it is for Theirs Mine' })).toBeVisible()
    await app.user.click(form.getByRole('button', { name: 'Save mine over it' }))
    await waitFor(async () => expect((await kept(app))[3]).toMatchObject({ says: 'Mine' }))
  })

  it('are removed at once, with what follows, and come back to their place', async () => {
    const app = await show()
    const before = await kept(app)
    await app.user.click(await (await list()).findByRole('button', { name: 'Remove Advocacy' }))
    expect(
      await screen.findByText('Removed Advocacy: links with the campaign advocacy now break the rules.'),
    ).toBeVisible()
    expect((await kept(app)).map(({ key }) => key)).not.toContain('advocacy')
    await app.user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect(await kept(app)).toEqual(before))
  })

  it('say what a list has overtaken, and are only read by those who may not change them', async () => {
    await show({
      as: { level: 'associate' },
      given: async (desk) => {
        await keepConvention(desk)
        await desk.deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'Retired' }, async (tx) => {
          const bambu = (await tx.pickLists.list()).find(({ value }) => value === 'bambu')
          if (bambu) await tx.pickLists.update({ ...bambu, retiredAt: desk.deps.clock.now() })
          tx.leaveUnrecorded('Of no matter here')
        })
      },
    })
    expect(await (await list()).findByText(/“bambu” was retired from UTM sources/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Add preset' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Edit Advocacy' })).not.toBeInTheDocument()
  })

  it('are not lost when the sites are saved right after somebody else changed a preset', async () => {
    const app = await show()
    const form = within(await screen.findByRole('form', { name: 'Links' }))
    const { links, version } = (await app.meanwhile.get('/api/desk')).json
    await app.meanwhile.send('PATCH', '/api/desk', { links: { ...links, presets: links.presets.slice(1) }, version })
    await app.user.type(form.getByLabelText('Our own sites'), '\ndocs.example.com')
    await app.user.click(form.getByRole('button', { name: 'Save the rules for links' }))
    expect(await form.findByText('Saved')).toBeVisible()
    expect((await kept(app)).map(({ key }) => key)).not.toContain('organic-blog')
  })
})
