import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Publication } from '#core/publication/publication.ts'
import { toMs } from '#core/time/instant.ts'
import { sharePglite } from '#test/databases.ts'
import { NOW, type TestDesk } from '#test/make/desk.ts'
import { addChannels, contentBy, planFor, SOON } from '#test/make/post.ts'
import { renderApp } from '#test/render-app.tsx'

const openDatabase = sharePglite()
const as = { level: 'manager', name: 'Priya Raman' } as const

/** A post on Mastodon that was released and has come to this. */
async function come(desk: TestDesk, given: Partial<Publication>): Promise<string> {
  const owner = await desk.addPerson({ level: 'manager', name: 'Ana' })
  const ana = await desk.browserOf(owner)
  const text = `The release is ${given.state}.`
  const content = contentBy(owner.id, { text, channels: [planFor('mastodon')] })
  const { id } = (await ana.send('POST', '/api/posts', { content })).json
  const released = await ana.send('POST', `/api/posts/${id}/releases`, { version: 1, channelIds: ['mastodon'] })
  expect(released.status, released.text).toBe(200)
  const [publication] = (await desk.deps.stores.posts.get(id))?.publications ?? []
  if (!publication) throw new Error('There is no publication')
  const come = { ...publication, ...given, version: publication.version + 1 }
  await desk.deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'It came to this' }, async (tx) => {
    await tx.posts.putPublications([come])
    tx.record({ event: 'post.held', subject: { kind: 'post', id, name: text } })
  })
  return id
}

/** After its minute, as a post is that has failed. */
const DUE = toMs(`${SOON}T09:31:00.000Z`) - toMs(NOW)

async function open(given: Partial<Publication>, path = '/publishing') {
  let id = ''
  const app = await renderApp(await openDatabase(), path, {
    as,
    given: async (desk) => {
      await addChannels(desk, ['mastodon'])
      id = await come(desk, given)
      if (given.state === 'failed') desk.tick(DUE)
    },
  })
  const read = async () => (await app.desk.deps.stores.posts.get(id))?.publications[0]
  return { ...app, read }
}

describe('what waits for somebody', () => {
  it('is held: says why in plain words, and takes a new time', async () => {
    const { user, read } = await open({ state: 'held', heldReason: 'paused' })
    const held = within(await screen.findByRole('region', { name: 'Held' }))
    expect(held.getByText('Publishing is paused.')).toBeVisible()
    expect(await screen.findByRole('button', { name: /^Signal: Caution\. 1 post is held/ })).toBeVisible()
    await user.click(held.getByRole('button', { name: /^New time…/ }))
    const asked = within(await screen.findByRole('dialog', { name: /^A new time for/ }))
    await user.click(asked.getByRole('button', { name: 'Schedule it' }))
    expect(await screen.findByText(/^“.*” (goes out on|stays held)/)).toBeVisible()
    expect((await read())?.at).not.toBeNull()
  })

  it('is unconfirmed: takes the address where it is', async () => {
    const { user, read } = await open({ state: 'unconfirmed' })
    const group = within(await screen.findByRole('region', { name: 'Unconfirmed' }))
    await user.click(group.getByRole('button', { name: /^It is there…/ }))
    const asked = within(await screen.findByRole('dialog', { name: /is there$/ }))
    await user.click(asked.getByRole('button', { name: 'It is published' }))
    expect(await asked.findByText('Paste its address, beginning with https://')).toBeVisible()
    await user.type(asked.getByLabelText('Its address'), 'https://social.example/@us/1')
    await user.click(asked.getByRole('button', { name: 'It is published' }))
    expect(await screen.findByText(/counts as published\.$/)).toBeVisible()
    expect(await read()).toMatchObject({ state: 'published', liveUrl: 'https://social.example/@us/1' })
    expect(await screen.findByText('Nothing waits for anybody', { selector: 'p' })).toBeVisible()
  })

  it('is unconfirmed: says what sending it again may lead to', async () => {
    const { user, read } = await open({ state: 'unconfirmed' })
    await user.click(await screen.findByRole('button', { name: /^It is not there, send again…/ }))
    const asked = within(await screen.findByRole('dialog', { name: /again\?$/ }))
    expect(asked.getByText(/it is out twice/)).toBeVisible()
    await user.click(asked.getByRole('button', { name: 'It is not there, send again' }))
    expect(await screen.findByText(/is sent again\.$/)).toBeVisible()
    expect((await read())?.state).toBe('scheduled')
  })

  it('has failed: is tried again', async () => {
    const { user, read } = await open({ state: 'failed', note: 'Mastodon refused it: too long.' })
    const group = within(await screen.findByRole('region', { name: 'Failed' }))
    expect(group.getByText('Mastodon refused it: too long.')).toBeVisible()
    await user.click(group.getByRole('button', { name: /^Try again…/ }))
    const asked = within(await screen.findByRole('dialog', { name: /^Try .* again\?$/ }))
    await user.click(asked.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText(/is tried again now/)).toBeVisible()
    expect((await read())?.state).toBe('scheduled')
  })

  it('was held for want of credentials: says that the channel is connected again, and can be narrowed to those', async () => {
    const path = '/publishing?state=held&channel=mastodon&reason=credentials'
    const { desk, user } = await open({ state: 'held', heldReason: 'credentials', note: '' }, path)
    const held = within(await screen.findByRole('region', { name: 'Held' }))
    expect(await held.findByRole('link', { name: 'See the connection' })).toBeVisible()
    const at = desk.deps.clock.now()
    await desk.deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'Connected again' }, async (tx) => {
      const account = { channelId: 'mastodon', accountId: '42', origin: 'https://social.example', expiresAt: null }
      await tx.connections.put({ ...account, state: 'connected', says: '', changedAt: at, version: 1 })
      tx.record({ event: 'channel.connected', subject: { kind: 'channel', id: 'mastodon', name: 'Mastodon' } })
    })
    await user.click(await screen.findByRole('combobox', { name: 'Held because' }))
    await user.click(await screen.findByRole('option', { name: 'Publishing is paused', hidden: true }))
    expect(await screen.findByText('Nothing of that kind')).toBeVisible()
  })

  it('can be narrowed, and says when that leaves nothing', async () => {
    await open({ state: 'failed' }, '/publishing?state=held')
    expect(await screen.findByText('Nothing of that kind')).toBeVisible()
    expect(await screen.findByRole('region', { name: 'Health' })).toBeVisible()
  })
})
