import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { secretOf } from '#api/publishing/accounts.ts'
import { DEMO_ACCOUNTS } from '#mocks/platforms/accounts.ts'
import { freeze } from '#core/publication/render.ts'
import { createConnectors } from '#platforms/registry.ts'
import { openFakePlatforms } from '#runtime/fake-platforms.ts'
import { sharePglite } from '#test/databases.ts'
import { NOW, type TestDesk } from '#test/make/desk.ts'
import { addChannels, contentBy, planFor } from '#test/make/post.ts'
import { renderApp } from '#test/render-app.tsx'
import { makeTempDir } from '#test/temp-dir.ts'

const openDatabase = sharePglite()
const CLOCK = { now: () => NOW, realNow: () => NOW }
const POST = { path: '', id: '' }
const DELIVERY = {
  ...{ idempotencyKey: 'key', createdAt: NOW, recordKeys: [], step: 'create', handles: {}, hash: '', startedAt: NOW },
  ...{ nextAt: null, tries: 0, calling: null, reading: null, leaseBy: null, leaseUntil: null, warning: null },
  externalIds: ['109300000000000001'],
}

/** A post that is out on Mastodon, and planned for X. */
async function publish(desk: TestDesk): Promise<void> {
  const { stores, transact, vault } = desk.deps
  await addChannels(desk, ['x', 'mastodon'])
  const owner = await desk.addPerson({ level: 'manager' })
  const content = contentBy(owner.id, { text: 'The wrong date.', channels: [planFor('mastodon'), planFor('x')] })
  POST.id = (await (await desk.browserOf(owner)).send('POST', '/api/posts', { content })).json.id
  const publication = (await stores.posts.get(POST.id))?.publications.find((each) => each.channelId === 'mastodon')
  if (!publication) throw new Error('There is no publication')
  await transact({ actor: { kind: 'system', name: 'Test' }, why: 'It is out' }, async (tx) => {
    const account = { ...DEMO_ACCOUNTS.mastodon, channelId: 'mastodon' }
    const { accountId, origin, expiresAt } = account
    await tx.secrets.put(secretOf('mastodon'), vault.seal(JSON.stringify(account), secretOf('mastodon')), NOW)
    const facts = { channelId: 'mastodon', accountId, origin, expiresAt, says: '', changedAt: NOW, version: 1 }
    await tx.connections.put({ ...facts, state: 'connected' })
    await tx.posts.putPublications([
      {
        ...publication,
        own: freeze(content, {}),
        state: 'published',
        publishedAt: NOW,
        version: publication.version + 1,
      },
    ])
    await tx.deliveries.put([{ ...DELIVERY, publicationId: publication.id }])
    tx.record({ event: 'post.published', subject: { kind: 'post', id: POST.id, name: 'The wrong date.' } })
  })
}

async function open(level: 'manager' | 'associate' = 'manager') {
  const { fetch } = await openFakePlatforms(await makeTempDir(), CLOCK)
  const app = { clientId: 'test', clientSecret: null }
  const { mastodon } = createConnectors({ fetch, clock: CLOCK, sleep: async () => {}, x: app })
  if (!mastodon) throw new Error('There is no connector')
  const opened = await renderApp(await openDatabase(), '/publishing', {
    ...{ as: { level }, connectors: new Map([['mastodon', mastodon]]), given: publish },
  })
  window.history.pushState(null, '', `/publishing?peek=${POST.id}`)
  window.dispatchEvent(new PopStateEvent('popstate'))
  const panel = within(await screen.findByRole('complementary', { name: 'Post' }))
  await panel.findByText('Published', { selector: 'article *' })
  return { ...opened, panel }
}

describe('a post that is out', () => {
  it('is replaced: taken down with the reason, and the composer opens on a copy for that channel alone', async () => {
    const { user, panel, desk } = await open()
    await user.click(panel.getByRole('button', { name: 'Replace…' }))
    const asked = within(await screen.findByRole('dialog', { name: /^Replace “The wrong date\.”/ }))
    expect(asked.getByText(/likes, reposts and replies it has there are lost/)).toBeVisible()
    await user.click(asked.getByRole('button', { name: 'Take it down and replace it' }))
    expect(await asked.findByText('Say why, in a few words.')).toBeVisible()
    await user.type(asked.getByLabelText('Why'), 'It names the wrong day')
    await user.click(asked.getByRole('button', { name: 'Take it down and replace it' }))
    expect(await screen.findByText(/This is its replacement/, {}, { timeout: 5000 })).toBeVisible()
    const { stores } = desk.deps
    const copyId = new URL(window.location.href).searchParams.get('compose') ?? ''
    expect((await stores.posts.get(copyId))?.publications).toMatchObject([
      { channelId: 'mastodon', state: 'draft', at: null },
    ])
    expect((await stores.posts.get(copyId))?.publications[0]?.own).toEqual({})
    const states = (await stores.posts.get(POST.id))?.publications.map((each) => [each.channelId, each.state])
    expect(Object.fromEntries(states ?? [])).toEqual({ mastodon: 'cancelled', x: 'draft' })
    const { items } = await stores.audit.list({ subjectKind: 'post' }, 2, null)
    expect(items.map((each) => [each.event, each.why])).toEqual([
      ['post.begun', 'Replaces “The wrong date.” on Test on mastodon: It names the wrong day'],
      ['post.taken-down', 'It names the wrong day'],
    ])
  })

  it('can be taken down or replaced only by those who may', async () => {
    const { panel } = await open('associate')
    expect(panel.queryByRole('button', { name: 'Replace…' })).not.toBeInTheDocument()
    expect(panel.queryByRole('button', { name: 'Take down…' })).not.toBeInTheDocument()
  })
})
