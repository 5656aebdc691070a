import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Platform } from '#core/channel/platform.ts'
import { sharePglite } from '#test/databases.ts'
import type { TestDesk } from '#test/make/desk.ts'
import { renderApp } from '#test/render-app.tsx'
import { useSessionEnd } from '#app/session/state.ts'
import { beginDraft, openDraft } from './draft.ts'
import { keepDraft, keyOf, newDraftId } from './local-drafts.ts'

const openDatabase = sharePglite()

async function makeChannels({ deps }: TestDesk): Promise<void> {
  const platforms: Platform[] = ['x', 'linkedin', 'mastodon']
  await deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'A test needs channels' }, async (tx) => {
    for (const platform of platforms) {
      const id = `on-${platform}`
      const more = { capacity: null, optimalTime: null, retiredAt: null, version: 1 }
      await tx.channels.insert({
        id,
        platform,
        name: `Us on ${platform}`,
        handle: '@us',
        url: 'https://a.example',
        ...more,
      })
      tx.record({ event: 'channel.added', subject: { kind: 'channel', id, name: id } })
    }
  })
}

async function open(path = '/?compose=new&composeChannels=on-x,on-linkedin,on-mastodon', given = makeChannels) {
  // What closes with the last test may still ask a desk that is gone.
  useSessionEnd.getState().resume()
  onTestFinished(() => localStorage.clear())
  const app = await renderApp(await openDatabase(), path, { given, as: { level: 'associate' } })
  const sheet = await screen.findByRole('dialog', { name: /post$/ })
  return { ...app, sheet: within(sheet), copy: await within(sheet).findByLabelText('Master copy') }
}

/** A tab of the composer; asked for in its list alone, for the whole page has thousands of elements. */
async function findTab(name: RegExp | string): Promise<HTMLElement> {
  await waitFor(() => expect(document.querySelector('[role="tablist"]')).not.toBeNull())
  const list = document.querySelector<HTMLElement>('[role="tablist"]')
  return within(list ?? document.body).findByRole('tab', { name, hidden: true })
}

/** Types at once: what matters is what is written, not the keys. */
async function write({ user }: { user: UserEvent }, field: HTMLElement, text: string): Promise<void> {
  await user.click(field)
  await user.paste(text)
}

async function readPost({ meanwhile, sheet }: Awaited<ReturnType<typeof open>>) {
  await waitFor(() => expect(window.location.search).not.toContain('compose=new'), { timeout: 8000 })
  const id = new URLSearchParams(window.location.search).get('compose') ?? ''
  await sheet.findByText(/^Saved, version/, undefined, { timeout: 8000 })
  return { id, post: (await meanwhile.get(`/api/posts/${id}`)).json }
}

describe('the composer', () => {
  it('counts as each platform does while one types, and saves by itself', async () => {
    const app = await open()
    await app.user.type(app.copy, 'Hello')
    await write(app, app.copy, ' from the desk')
    expect(await findTab(/X.*261 characters left/)).toBeVisible()
    expect(await findTab(/LinkedIn.*2981 characters left/)).toBeVisible()
    expect(await findTab(/Mastodon.*481 characters left/)).toBeVisible()
    const { post } = await readPost(app)
    expect(post.content).toMatchObject({ text: 'Hello from the desk', channels: [{ channelId: 'on-x' }, {}, {}] })
  })

  it('keeps what a channel says itself when the master changes, and lets it follow again', async () => {
    const { user, sheet, copy } = await open()
    await write({ user }, copy, 'For all')
    await user.click(await findTab(/^X/))
    const own = await sheet.findByLabelText('Copy')
    expect(own).toHaveValue('For all')
    await write({ user }, own, ' on X')
    await user.click(await findTab('Master'))
    await write({ user }, await sheet.findByLabelText('Master copy'), ', today')
    await user.click(await findTab(/X, own copy/))
    expect(await sheet.findByLabelText('Copy')).toHaveValue('For all on X')
    await user.click(sheet.getByLabelText('Back to master: copy'))
    expect(await sheet.findByLabelText('Copy')).toHaveValue('For all, today')
  })

  it('brings back what a crashed tab had not saved, of a new post and of an old one', async () => {
    const { sheet, copy, user } = await open(undefined, async (desk) => {
      await makeChannels(desk)
      const draft = beginDraft({ ownerId: 'person', language: null, channels: [] })
      const people = await desk.deps.stores.people.list()
      const me = people.find((person) => person.name === 'Noor Haddad')?.id ?? ''
      keepDraft(localStorage, keyOf(me, newDraftId()), { ...draft, content: { ...draft.content, text: 'Lost?' } }, 5)
    })
    expect(copy).toHaveValue('Lost?')
    expect(sheet.getByText('Restored what this browser had not saved yet.')).toBeVisible()
    await user.click(sheet.getByRole('button', { name: 'Keep' }))
    expect(sheet.queryByText(/Restored what/)).not.toBeInTheDocument()
  })

  it('shows both versions when two changed the same, and loses nothing', async () => {
    const app = await open()
    const { user, sheet, meanwhile } = app
    await write({ user }, app.copy, 'First words')
    const { id, post } = await readPost(app)
    expect(openDraft(post).version).toBe(1)
    const theirs = { ...post.content, text: 'Theirs, rather', why: 'Because' }
    await meanwhile.send('PUT', `/api/posts/${id}`, { content: theirs, version: post.version })
    await write({ user }, app.copy, ', mine')
    const both = await sheet.findByRole('region', { name: 'Both versions' }, { timeout: 8000 })
    expect(both).toHaveTextContent('Theirs, rather')
    expect(both).toHaveTextContent('mine')
    expect(sheet.getByLabelText('Why')).toHaveValue('Because')
    expect((await meanwhile.get(`/api/posts/${id}`)).json.content.text).toBe('Theirs, rather')
    await user.click(within(both).getByRole('button', { name: 'Edit both: Copy' }))
    expect(app.copy).toHaveValue('First words, mine\n\nTheirs, rather')
    await waitFor(
      async () => {
        const { json } = await meanwhile.get(`/api/posts/${id}`)
        expect(json.content).toMatchObject({ text: 'First words, mine\n\nTheirs, rather', why: 'Because' })
      },
      { timeout: 8000 },
    )
  })

  it('says what blocks, leads to the field, and mends what it can', async () => {
    const { user, sheet, copy } = await open()
    await write({ user }, copy, '@ana says hello')
    const checks = sheet.getByRole('region', { name: 'Checks' })
    await user.click(within(checks).getByRole('button', { name: 'Fix' }))
    await user.click(await findTab(/^X/))
    expect(await sheet.findByLabelText('Copy')).toHaveValue('.@ana says hello')
    await user.click(await findTab('Master'))
    await write({ user }, await sheet.findByLabelText('Link'), 'https://half')
    await user.click(await within(checks).findByRole('button', { name: /The link is not a whole web address/ }))
    await waitFor(() => expect(sheet.getByLabelText('Link')).toHaveFocus())
  })

  it('asks the SAFE questions, then sends it for approval and notes the doubt', async () => {
    const app = await open('/?compose=new&composeChannels=on-mastodon')
    const { user, sheet, meanwhile } = app
    expect(sheet.getByText('Write something first.')).toBeVisible()
    await write({ user }, app.copy, 'We are here')
    const { id } = await readPost(app)
    await user.click(sheet.getByRole('button', { name: 'Send for approval' }))
    const asked = await screen.findByRole('dialog', { name: 'Before it goes: is it SAFE?' })
    await user.click(within(asked).getByRole('button', { name: 'Send for approval' }))
    expect(await within(asked).findByText(/Answer Sensitive, Accurate/)).toBeVisible()
    for (const [
      name,
      answer,
    ] of [['Sensitive', 'No'], ['Accurate', 'Yes'], ['Financial', 'Yes'], ['Effect', 'No']] as const) // biome-ignore format: short
      await user.click(within(within(asked).getByRole('group', { name: new RegExp(name) })).getByLabelText(answer))
    await user.click(within(asked).getByRole('button', { name: 'Send for approval' }))
    expect(await screen.findByText('Sent for approval.')).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('dialog', { name: /post$/ })).not.toBeInTheDocument())
    const { json } = await meanwhile.get(`/api/posts/${id}`)
    expect(json.publications).toMatchObject([{ state: 'in_review' }])
    expect(JSON.stringify(json)).toContain('SAFE: Financial')
  })
})

describe('what the desk does not hold', () => {
  it('says on closing that what was not chosen between both versions is not at the desk', async () => {
    const app = await open()
    const { user, sheet, meanwhile } = app
    await write({ user }, app.copy, 'First words')
    const { id, post } = await readPost(app)
    await meanwhile.send('PUT', `/api/posts/${id}`, {
      content: { ...post.content, text: 'Theirs' },
      version: post.version,
    })
    await write({ user }, app.copy, ', mine')
    await sheet.findByRole('region', { name: 'Both versions' }, { timeout: 8000 })
    await user.click(sheet.getByRole('button', { name: 'Close the composer' }))
    expect(
      await screen.findByText(/not saved at the desk: somebody changed the same.*kept in this browser/),
    ).toBeVisible()
  })

  it('does not say it keeps what this browser refuses to store', async () => {
    const app = await open()
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full')
    })
    onTestFinished(() => void vi.restoreAllMocks())
    await write(app, app.copy, 'Nowhere to keep it')
    expect(await app.sheet.findByText(/This browser cannot keep it/)).toBeVisible()
  })

  it('offers no way back to the master on a channel where it went out: no save could carry it', async () => {
    const app = await open()
    await write(app, app.copy, 'Out there')
    const { id, post } = await readPost(app)
    const { deps } = app.desk
    await deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'A test needs it out' }, async (tx) => {
      const each = (await tx.posts.get(id))?.publications[0]
      if (!each) throw new Error('It has channels.')
      const own = { text: 'Out there', link: null, media: [] }
      await tx.posts.putPublications([{ ...each, own, state: 'published', version: each.version + 1 }])
      await tx.posts.raiseVersions([id])
      tx.record({ event: 'post.published', subject: { kind: 'post', id, name: post.title } })
    })
    // The next save finds out that it went.
    await write(app, app.copy, ', and on')
    await app.user.click(await findTab(/^X/))
    expect(await app.sheet.findByText(/nothing here can be changed/, undefined, { timeout: 8000 })).toBeVisible()
    expect(app.sheet.getByLabelText('Copy')).toHaveValue('Out there')
    expect(app.sheet.queryByRole('button', { name: /Back to master/ })).not.toBeInTheDocument()
  })
})
