import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sharePglite } from '#test/databases.ts'
import type { TestDesk } from '#test/make/desk.ts'
import { BLOG, keepConvention } from '#test/make/link-room.ts'
import { addChannels } from '#test/make/post.ts'
import { renderApp } from '#test/render-app.tsx'
import { useSessionEnd } from '#app/session/state.ts'
import { chooseAddress, takeOut } from './tracking.ts'
import type { ChannelView } from './channel-view.ts'
import { beginDraft } from './draft.ts'

const openDatabase = sharePglite()

async function furnishLinks(desk: TestDesk): Promise<void> {
  await addChannels(desk, ['x', 'linkedin'])
  await keepConvention(desk)
}

async function open() {
  useSessionEnd.getState().resume()
  onTestFinished(() => localStorage.clear())
  const path = '/?compose=new&composeChannels=x,linkedin'
  const app = await renderApp(await openDatabase(), path, { given: furnishLinks, as: { level: 'associate' } })
  const sheet = within(await screen.findByRole('dialog', { name: 'New post' }))
  const checks = sheet.getByRole('region', { name: 'Checks' })
  return { ...app, sheet, checks, copy: await sheet.findByLabelText('Master copy') }
}

type Opened = Awaited<ReturnType<typeof open>>

async function paste({ user }: Opened, field: HTMLElement, text: string): Promise<void> {
  await user.click(field)
  await user.paste(text)
}

async function readPost({ meanwhile }: Opened) {
  await waitFor(() => expect(window.location.search).not.toContain('compose=new'), { timeout: 8000 })
  const id = new URLSearchParams(window.location.search).get('compose') ?? ''
  return (await meanwhile.get(`/api/posts/${id}`)).json
}

const MAKE = { name: 'Make tracked links' }

describe('a link of ours in the composer', () => {
  it('is mended for every channel at once: each carries its own tracked link, and nothing blocks any more', async () => {
    const app = await open()
    await paste(app, app.copy, 'Read this')
    await paste(app, app.sheet.getByLabelText('Link'), BLOG)
    expect(await within(app.checks).findAllByText(/breaks the convention/)).toHaveLength(2)
    await app.user.click(within(app.checks).getByRole('button', MAKE))
    const asked = within(await screen.findByRole('dialog', { name: 'Make 2 tracked links' }))
    expect(asked.getByLabelText('Campaign')).toHaveValue('blog')
    expect(asked.getByText(`${BLOG}?utm_source=twitter&utm_medium=social&utm_campaign=blog`)).toBeVisible()
    await app.user.click(asked.getByRole('button', { name: 'Make the links' }))
    await waitFor(() => expect(within(app.checks).queryByText(/breaks the convention/)).not.toBeInTheDocument())
    await waitFor(async () => expect((await readPost(app)).content.channels[1].own.link).toBeDefined(), {
      timeout: 8000,
    })
    const { content } = await readPost(app)
    expect(content.link).toBe(BLOG)
    expect(content.channels.map((each: { own: { link: string } }) => each.own.link)).toEqual([
      `${BLOG}?utm_source=twitter&utm_medium=social&utm_campaign=blog`,
      `${BLOG}?utm_source=linkedin&utm_medium=social&utm_campaign=blog`,
    ])
    const { json } = await app.meanwhile.get('/api/links')
    expect(json.items).toMatchObject([{ why: 'For the post “Read this”' }, { why: 'For the post “Read this”' }])
  })

  it('says while one types which rule the campaign would break, and makes nothing of it', async () => {
    const app = await open()
    await paste(app, app.sheet.getByLabelText('Link'), `${BLOG}?utm_source=elsewhere`)
    await app.user.click((await app.sheet.findAllByRole('button', MAKE))[0]!)
    const asked = within(await screen.findByRole('dialog', { name: 'Make 2 tracked links' }))
    const campaign = asked.getByLabelText('Campaign')
    await app.user.clear(campaign)
    await paste(app, campaign, 'Spring Sale')
    expect(await asked.findByText(/“Spring Sale” is not lowercase letters and digits/)).toBeVisible()
    expect(asked.getAllByText('Not yet a link')).toHaveLength(2)
    await app.user.click(asked.getByRole('button', { name: 'Make the links' }))
    expect((await app.meanwhile.get('/api/links')).json.total).toBe(0)
  })

  it('is moved out of the words into the link field, where the channels can differ', async () => {
    const app = await open()
    await paste(app, app.copy, `Read ${BLOG} today`)
    await app.user.click((await app.sheet.findAllByRole('button', { name: 'Move the address to the link field' }))[0]!)
    expect(app.copy).toHaveValue('Read today')
    expect(app.sheet.getByLabelText('Link')).toHaveValue(BLOG)
    expect((await app.sheet.findAllByRole('button', MAKE))[0]).toBeVisible()
  })
})

describe('takeOut', () => {
  it.each([
    ['Read https://a.example/x', 'https://a.example/x', 'Read'],
    ['Read a.example/x now', 'https://a.example/x', 'Read now'],
    ['One\n\nhttps://a.example/x', 'https://a.example/x', 'One'],
  ])('%j without %s is %j', (words, url, left) => {
    expect(takeOut(words, url)).toBe(left)
  })
})

describe('the address a channel carries', () => {
  const url = `${BLOG}?utm_source=bluesky&utm_medium=social&utm_campaign=blog`
  const shortUrl = 'http://localhost:4310/l/launch'
  const plan = { channelId: 'x', own: {}, day: null, time: null, zone: 'UTC' }
  const content = beginDraft({ ownerId: 'ana', language: null, channels: [plan] }).content
  const choose = (platform: ChannelView['platform'], text: string) =>
    chooseAddress({ ...content, text }, { plan, platform }, { url, shortUrl })

  it('is the short one on Bluesky and where the whole one would not fit, at a desk of this machine too', () => {
    expect(choose('bluesky', 'Read this')).toBe(shortUrl)
    expect(choose('linkedin', 'Read this')).toBe(url)
  })
})
