import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { sharePglite } from '#test/databases.ts'
import type { TestDesk } from '#test/make/desk.ts'
import { BLOG, keepConvention, makeOne } from '#test/make/link-room.ts'
import { addChannels } from '#test/make/post.ts'
import { renderApp } from '#test/render-app.tsx'

const openDatabase = sharePglite()

/** Two links of Priya’s, one of them for X. */
async function furnishLinks(desk: TestDesk): Promise<void> {
  await addChannels(desk, ['x', 'linkedin'])
  await keepConvention(desk)
  const priya = await desk.browserOf(await desk.addPerson({ id: 'priya', name: 'Priya', level: 'manager' }))
  await makeOne(priya, { slug: 'launch', channelIds: ['x'], why: 'For the launch' })
  await makeOne(priya, { slug: 'second', destination: `${BLOG}-b`, why: 'For the sequel' })
}

const open = async (path: string) => renderApp(await openDatabase(), path, { given: furnishLinks })

describe('the table of links', () => {
  it('keeps its filters in the address, and exports with the same ones', async () => {
    await open('/links?channel=x&person=priya')
    const table = within(await screen.findByRole('region', { name: 'Links' }))
    expect(await table.findByRole('button', { name: '/l/launch' })).toBeVisible()
    expect(table.queryByRole('button', { name: '/l/second' })).not.toBeInTheDocument()
    expect(screen.getByText('1 link found')).toBeVisible()
    const href = screen.getByRole('link', { name: 'Export CSV' }).getAttribute('href') ?? ''
    expect(Object.fromEntries(new URL(href, 'http://desk').searchParams)).toEqual({
      channelId: 'x',
      createdBy: 'priya',
    })
  })

  it('keeps filters and order as a view under a name, shows it again, and can take its removal back', async () => {
    const { user, meanwhile } = await open('/links?source=twitter&medium=social&campaign=blog&sort=slug')
    expect(await screen.findByText('2 links found')).toBeVisible()
    expect(screen.getByRole('combobox', { name: 'Campaign' })).toHaveValue('blog (2)')
    await user.click(screen.getByRole('button', { name: 'Views' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Save this view' }))
    const asked = within(await screen.findByRole('dialog', { name: 'Save this view' }))
    await user.type(asked.getByLabelText('Name'), 'Blog on X')
    await user.click(asked.getByLabelText('Share it with the team'))
    await user.click(asked.getByRole('button', { name: 'Save view' }))
    expect(await screen.findByText('The view “Blog on X” is saved.')).toBeVisible()
    const read = async () => (await meanwhile.get('/api/views')).json.views
    expect(await read()).toMatchObject([{ page: 'links', name: 'Blog on X', shared: true }])
    await user.click(screen.getByRole('button', { name: 'Clear filters' }))
    await waitFor(() => expect(window.location.search).toBe('?sort=slug'))
    await user.click(screen.getByRole('button', { name: 'Views' }))
    await user.click(await screen.findByText('Blog on X'))
    await waitFor(() => expect(window.location.search).toContain('campaign=blog'))
    await user.click(screen.getByRole('button', { name: 'Views' }))
    await user.click(await screen.findByText('Remove “Blog on X”'))
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect(await read()).toHaveLength(1))
  })

  it('gives a link another slug, reason and end, and shows both versions when somebody was faster', async () => {
    const { user, meanwhile } = await open('/links?q=launch')
    await user.click(await screen.findByRole('button', { name: '/l/launch' }))
    const panel = within(await screen.findByRole('complementary', { name: '/l/launch' }))
    await user.click(await panel.findByRole('button', { name: 'Edit…' }))
    const asked = within(await screen.findByRole('dialog', { name: 'Edit /l/launch' }))
    const [link] = (await meanwhile.get('/api/links?text=launch')).json.items
    await meanwhile.send('PATCH', `/api/links/${link.id}`, { why: 'Their reason', version: link.version })
    const slug = asked.getByLabelText('Slug')
    await user.clear(slug)
    await user.type(slug, 'launch day')
    await user.click(asked.getByRole('button', { name: 'Save the link' }))
    expect(await asked.findByText(/^A slug has 3 to 50 lowercase letters/)).toBeVisible()
    await user.clear(slug)
    await user.type(slug, 'launch-day')
    expect(asked.getByText(/is led nowhere from then on/)).toBeVisible()
    fireEvent.change(asked.getByLabelText('Ends'), { target: { value: '2099-07-01' } })
    await user.click(asked.getByRole('button', { name: 'Save the link' }))
    expect(await asked.findByRole('row', { name: 'Why Their reason For the launch' })).toBeVisible()
    await user.click(asked.getByRole('button', { name: 'Save mine over it' }))
    expect(await screen.findByText('/l/launch-day was changed.')).toBeVisible()
    expect((await meanwhile.get(`/api/links/${link.id}`)).json).toMatchObject({
      ...{ slug: 'launch-day', why: 'For the launch', expiresAt: '2099-07-01T22:59:00.000Z', version: 3 },
    })
  })

  it('switches a link off with a reason, and on again', async () => {
    const { user, meanwhile } = await open('/links')
    await user.click(await screen.findByRole('button', { name: '/l/launch' }))
    const panel = within(await screen.findByRole('complementary', { name: '/l/launch' }))
    await user.click(await panel.findByRole('button', { name: 'Disable…' }))
    const asked = within(await screen.findByRole('dialog', { name: 'Disable /l/launch' }))
    await user.click(asked.getByLabelText('Why'))
    await user.paste('The launch is off')
    await user.click(asked.getByRole('button', { name: 'Disable the link' }))
    expect(await panel.findByText(/The launch is off/)).toBeVisible()
    const read = async () => (await meanwhile.get('/api/links?text=launch')).json.items[0]
    expect(await read()).toMatchObject({ state: 'disabled', disabledWhy: 'The launch is off' })
    await user.click(panel.getByRole('button', { name: 'Enable again' }))
    await waitFor(async () => expect((await read()).state).toBe('live'))
  })

  it('says how the page behind a link is, and that nobody has read it is no verdict', async () => {
    const { user } = await open('/links?q=second')
    const table = within(await screen.findByRole('region', { name: 'Links' }))
    expect(await table.findByText('Not read')).toBeVisible()
    await user.click(table.getByRole('button', { name: '/l/second' }))
    const panel = within(await screen.findByRole('complementary', { name: '/l/second' }))
    await user.click(await panel.findByRole('button', { name: 'Read it now' }))
    expect(await panel.findByText('This test has no pages.')).toBeVisible()
    expect(panel.getByText('Unreadable')).toBeVisible()
  })
})

describe('the builder of links', () => {
  it('builds a link for each channel, shows what is wrong while it is put together, and mends it', async () => {
    const { user, meanwhile } = await open('/links?make=true')
    const sheet = within(await screen.findByRole('dialog', { name: 'New link' }))
    await user.click(sheet.getByLabelText('Destination'))
    await user.paste('https://about.gitlab.com/blog/new')
    expect(await sheet.findByText(/Campaign is needed/)).toBeVisible()
    expect(sheet.getByLabelText('Campaign')).toHaveAttribute('placeholder', 'None')
    await user.click(sheet.getByLabelText('Campaign'))
    await user.paste('Blog')
    await user.click(await sheet.findByRole('button', { name: 'Mend it for me' }))
    expect(sheet.getByLabelText('Campaign')).toHaveValue('blog')
    await user.click(sheet.getByRole('combobox', { name: 'Channels' }))
    for (const name of ['Test on x', 'Test on linkedin'])
      await user.click((await screen.findAllByRole('option', { name, hidden: true })).at(-1)!)
    await user.click(sheet.getByLabelText('Why'))
    await user.paste('A new post')
    await user.click(await sheet.findByRole('button', { name: 'Make 2 links' }))
    expect(await screen.findByRole('dialog', { name: '2 links are made' })).toBeVisible()
    const { json } = await meanwhile.get('/api/links?text=new')
    expect(json.items.map((each: { source: string }) => each.source).sort()).toEqual(['linkedin', 'twitter'])
    await user.click(screen.getByRole('button', { name: 'Copy all short links' }))
    expect((await navigator.clipboard.readText()).split('\n').sort()).toEqual(
      json.items.map((each: { shortUrl: string }) => each.shortUrl).sort(),
    )
  })

  it('finds links that lead to the same while it is put together: who made them and why', async () => {
    const { user } = await open('/links?make=true')
    const sheet = within(await screen.findByRole('dialog', { name: 'New link' }))
    await user.click(sheet.getByLabelText('Destination'))
    await user.paste(BLOG)
    await user.click(sheet.getByRole('combobox', { name: 'Channels' }))
    await user.click((await screen.findAllByRole('option', { name: 'Test on x', hidden: true })).at(-1)!)
    await user.click(sheet.getByLabelText('Campaign'))
    await user.paste('blog')
    const same = within(await sheet.findByRole('list', { name: 'Links that lead to the same' }))
    expect(same.getByText(/^\/l\/launch leads to the same: Priya, .*“For the launch”, 0 clicks/)).toBeVisible()
  })

  it('asks for a value that a list lacks, and keeps the link that needs it', async () => {
    const app = await renderApp(await openDatabase(), '/links?make=true', {
      given: async (desk) => {
        await furnishLinks(desk)
        await addChannels(desk, ['mastodon'])
      },
      as: { level: 'associate' },
    })
    const { user, meanwhile } = app
    const sheet = within(await screen.findByRole('dialog', { name: 'New link' }))
    await user.click(sheet.getByLabelText('Destination'))
    await user.paste(`${BLOG}-new`)
    await user.click(sheet.getByLabelText('Campaign'))
    await user.paste('blog')
    await user.click(sheet.getByRole('combobox', { name: 'Channels' }))
    await user.click((await screen.findAllByRole('option', { name: 'Test on mastodon', hidden: true })).at(-1)!)
    await user.click(await sheet.findByRole('link', { name: 'Request it: mastodon' }))
    const asked = within(await screen.findByRole('dialog', { name: 'Request a new value' }))
    expect(asked.getByLabelText('Value')).toHaveValue('mastodon')
    await user.click(asked.getByRole('button', { name: 'Send the request' }))
    expect(await asked.findByText('Say why, in a few words.')).toBeVisible()
    await user.type(asked.getByLabelText('Why'), 'We write there now')
    await user.click(asked.getByRole('button', { name: 'Send the request' }))
    expect(await screen.findByText(/mastodon is asked for in UTM sources/)).toBeVisible()
    const [request] = (await meanwhile.get('/api/value-requests')).json.requests
    expect(request).toMatchObject({ value: 'mastodon', mediums: ['social'], why: 'We write there now', verdict: null })
    await user.click(sheet.getByRole('link', { name: 'Request a new value' }))
    await screen.findByRole('dialog', { name: 'Request a new value' })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Request a new value' })).not.toBeInTheDocument())
    expect(sheet.getByLabelText('Destination')).toHaveValue(`${BLOG}-new`)
  })

  it('makes a link that ends, on the wall of the desk', async () => {
    const { user, meanwhile } = await open('/links?make=true')
    const sheet = within(await screen.findByRole('dialog', { name: 'New link' }))
    await user.click(sheet.getByLabelText('Destination'))
    await user.paste(`${BLOG}-ends?utm_source=x`)
    fireEvent.change(sheet.getByLabelText('Ends'), { target: { value: '2020-01-01' } })
    expect(await sheet.findByText('This is over already.')).toBeVisible()
    fireEvent.change(sheet.getByLabelText('Ends'), { target: { value: '2099-07-01' } })
    fireEvent.change(sheet.getByLabelText('Time it ends'), { target: { value: '09:00' } })
    expect(sheet.getByText(/^From Wed, Jul 1, 2099, 09:00 GMT\+1 on/)).toBeVisible()
    await user.click(sheet.getByLabelText(/Replace the parameters/))
    await user.click(sheet.getByRole('combobox', { name: 'Preset' }))
    await user.click(await screen.findByRole('option', { name: 'Advocacy', hidden: true }))
    await user.type(sheet.getByLabelText('Why'), 'For a day')
    await user.click(await sheet.findByRole('button', { name: 'Make the link' }))
    expect(await screen.findByRole('dialog', { name: 'The link is made' })).toBeVisible()
    const { items } = (await meanwhile.get('/api/links?text=ends')).json
    expect(items).toMatchObject([{ expiresAt: '2099-07-01T08:00:00.000Z', state: 'live' }])
  })
})

describe('checking and importing links', () => {
  it('checks any text, and says how to mend each address', async () => {
    const { user } = await open('/links?check=new')
    const sheet = within(await screen.findByRole('dialog', { name: 'Check links' }))
    await user.click(sheet.getByLabelText('Text, CSV or addresses'))
    await user.paste(`One ${BLOG}\nTwo ${BLOG}?utm_source=twitter&utm_medium=social&utm_campaign=blog`)
    await user.click(sheet.getByRole('button', { name: 'Check' }))
    expect(await sheet.findByText('1 of 2 addresses to mend.')).toBeVisible()
    expect(sheet.getByText('Make a tracked link for it.')).toBeVisible()
  })

  it('takes a CSV in, tried out first, and reports each row', async () => {
    const { user, meanwhile } = await open('/links?take=true')
    const sheet = within(await screen.findByRole('dialog', { name: 'Import links from CSV' }))
    const good = `${BLOG}-csv,twitter,social,blog`
    const file = new File(
      [`destination,source,medium,campaign\n${good}\n${BLOG}-bad,twitter,social,No Name\n`],
      'links.csv',
    )
    const input = document.querySelector<HTMLInputElement>('input[type="file"]')
    await user.upload(input!, file)
    await user.click(sheet.getByRole('button', { name: 'Try it out' }))
    expect(await sheet.findByText('2 of 2 rows · 1 would be made · 0 there already · 1 refused')).toBeVisible()
    // Nothing that was only tried has a short link to take along.
    expect(sheet.queryByText(/\/l\//)).not.toBeInTheDocument()
    expect((await meanwhile.get('/api/links')).json.total).toBe(2)
    await user.click(sheet.getByRole('button', { name: 'Make the links' }))
    expect(await sheet.findByText('2 of 2 rows · 1 made · 0 there already · 1 refused')).toBeVisible()
    expect((await meanwhile.get('/api/links')).json.total).toBe(3)
  })
})
