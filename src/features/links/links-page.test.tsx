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

describe('the Links page', () => {
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

  it('builds a link for each channel, shows what is wrong while it is put together, and mends it', async () => {
    const { user, meanwhile } = await open('/links?make=true')
    const sheet = within(await screen.findByRole('dialog', { name: 'New link' }))
    await user.click(sheet.getByLabelText('Destination'))
    await user.paste('https://about.gitlab.com/blog/new')
    expect(await sheet.findByText(/Campaign is needed/)).toBeVisible()
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
    await user.click(await sheet.findByRole('link', { name: 'Request mastodon' }))
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
