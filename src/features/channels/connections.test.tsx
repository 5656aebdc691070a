import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Platform } from '#core/channel/platform.ts'
import type { Connector } from '#core/ports/connector.ts'
import { addMs, DAY_MS } from '#core/time/instant.ts'
import { createConnectors } from '#platforms/registry.ts'
import { createFakes } from '#runtime/fake-controls.ts'
import { openFakePlatforms } from '#runtime/fake-platforms.ts'
import { sharePglite } from '#test/databases.ts'
import { NOW, type TestDesk } from '#test/make/desk.ts'
import { addChannels, contentBy, planFor } from '#test/make/post.ts'
import { renderApp } from '#test/render-app.tsx'
import { makeTempDir } from '#test/temp-dir.ts'

const openDatabase = sharePglite()
const CLOCK = { now: () => NOW, realNow: () => NOW }

async function open(path: string, { level = 'people_manager', demo = false, ...given }: Given = {}) {
  const platforms = await openFakePlatforms(await makeTempDir(), CLOCK)
  const app = { clientId: 'test', clientSecret: null }
  const made = createConnectors({ fetch: platforms.fetch, clock: CLOCK, sleep: async () => {}, x: app })
  const connectors = new Map<Platform, Connector>()
  for (const connector of Object.values(made)) if (connector) connectors.set(connector.platform, connector)
  return renderApp(await openDatabase(), path, {
    ...{ as: { level, name: 'Noor' }, at: { demo, zone: 'UTC' }, connectors, fakes: createFakes(platforms) },
    given: async (desk) => {
      await addChannels(desk, ['x', 'mastodon', 'linkedin'])
      await given.given?.(desk)
    },
  })
}

interface Given {
  readonly level?: 'people_manager' | 'associate'
  readonly demo?: boolean
  readonly given?: (desk: TestDesk) => Promise<unknown>
}

/** Mastodon, with credentials that run out in three days, and a post for the fourth. */
async function connectShortly(desk: TestDesk): Promise<void> {
  const owner = await desk.addPerson({ level: 'people_manager' })
  const browser = await desk.browserOf(owner)
  const expiresAt = addMs(NOW, 3 * DAY_MS)
  const account = { accountId: '42', origin: 'https://social.example', accessToken: 'secret', expiresAt }
  const connected = await browser.send('PUT', '/api/connections/mastodon', account)
  expect(connected.status, connected.text).toBe(200)
  const channels = [planFor('mastodon', { day: addMs(NOW, 4 * DAY_MS).slice(0, 10) })]
  const content = contentBy(owner.id, { text: 'Four days from now.', channels })
  const { id } = (await browser.send('POST', '/api/posts', { content })).json
  const released = await browser.send('POST', `/api/posts/${id}/releases`, { version: 1, channelIds: ['mastodon'] })
  expect(released.status, released.text).toBe(200)
}

describe('the connections of channels', () => {
  it('are said of each channel, also why it cannot have one', async () => {
    await open('/settings/channels', { given: connectShortly })
    expect(await screen.findByRole('row', { name: /Test on x.*Never connected/ })).toBeVisible()
    const soon = /Test on mastodon.*Connected.*Credentials expire in 3 days; 1 post is at risk\./
    expect(screen.getByRole('row', { name: soon })).toBeVisible()
    expect(screen.getByRole('row', { name: /linkedin.*Not connected.*cannot publish on LinkedIn yet/ })).toBeVisible()
    expect(
      await screen.findByRole('button', { name: /Credentials of Test on mastodon expire in 3 days/ }),
    ).toBeVisible()
  })

  it('list the posts at risk, each with a link, and where the account lives', async () => {
    await open('/settings/channels?connection=mastodon', { given: connectShortly })
    const dialog = within(await screen.findByRole('dialog', { name: 'The connection of Test on mastodon' }))
    expect(dialog.getByText('https://social.example')).toBeVisible()
    expect(dialog.getByText(/Nobody but a person can renew them/)).toBeVisible()
    const risky = within(dialog.getByRole('region', { name: 'Posts at risk' }))
    expect(risky.getByRole('link', { name: 'Four days from now.' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/calendar\?peek=/),
    )
  })

  it('are made with credentials that are never shown again; faults stand at their fields', async () => {
    const { user, desk } = await open('/settings/channels?connection=mastodon')
    await user.click(await screen.findByRole('button', { name: 'Connect…' }))
    const form = within(await screen.findByRole('dialog', { name: 'Connect Test on mastodon' }))
    await user.type(form.getByLabelText('Account id'), '42')
    await user.type(form.getByLabelText('Lives at'), 'social.example')
    const token = form.getByLabelText('Access token')
    expect(token).toHaveAttribute('type', 'password')
    await user.type(token, 'a-secret-token')
    await user.click(form.getByRole('button', { name: 'Connect channel' }))
    expect(await form.findByText(/Give the address where the account lives/)).toBeVisible()
    await user.clear(form.getByLabelText('Lives at'))
    await user.type(form.getByLabelText('Lives at'), 'https://social.example/')
    fireEvent.change(form.getByLabelText('Stops working on (optional)'), { target: { value: '2020-01-01' } })
    fireEvent.change(form.getByLabelText('At'), { target: { value: '09:00' } })
    await user.click(form.getByRole('button', { name: 'Connect channel' }))
    expect(await form.findByText(/have run out already/, { selector: '[class*="Input-error"]' })).toBeVisible()
    fireEvent.change(form.getByLabelText('Stops working on (optional)'), { target: { value: '' } })
    fireEvent.change(form.getByLabelText('At'), { target: { value: '' } })
    await user.click(form.getByRole('button', { name: 'Connect channel' }))
    expect(await screen.findByText('Test on mastodon is connected.')).toBeVisible()
    expect(await desk.deps.stores.connections.get('mastodon')).toMatchObject({
      ...{ state: 'connected', accountId: '42', origin: 'https://social.example', expiresAt: null },
    })
    const shown = within(await screen.findByRole('dialog', { name: 'The connection of Test on mastodon' }))
    await user.click(shown.getByRole('button', { name: 'Reconnect…' }))
    const again = within(await screen.findByRole('dialog', { name: 'Reconnect Test on mastodon' }))
    expect(again.getByLabelText('Account id')).toHaveValue('42')
    expect(again.getByLabelText('Access token')).toHaveValue('')
  })

  it('are ended after asking with the name of the channel', async () => {
    const { user, desk } = await open('/settings/channels?connection=mastodon', { given: connectShortly })
    await user.click(await screen.findByRole('button', { name: 'Disconnect…' }))
    const asked = within(await screen.findByRole('dialog', { name: 'Disconnect Test on mastodon?' }))
    await user.click(asked.getByRole('button', { name: 'Disconnect channel' }))
    expect(await screen.findByText(/is disconnected\./)).toBeVisible()
    const left = within(await screen.findByRole('dialog', { name: 'The connection of Test on mastodon' }))
    expect(await left.findByText(/Noor disconnected it\./)).toBeVisible()
    expect(left.queryByRole('button', { name: 'Connect to the imitation' })).not.toBeInTheDocument()
    expect(await desk.deps.stores.secrets.get('channel:mastodon')).toBeNull()
  })

  it('are one click away from the imitations of a demonstration, and marked simulated', async () => {
    const { user, desk } = await open('/settings/channels?connection=x', { demo: true })
    await user.click(await screen.findByRole('button', { name: 'Connect to the imitation' }))
    expect(await screen.findByText('Test on x is connected.')).toBeVisible()
    const dialog = within(await screen.findByRole('dialog', { name: 'The connection of Test on x' }))
    expect(await dialog.findByText('Simulated')).toBeVisible()
    expect(dialog.getByText(/Renewed by the desk/)).toBeVisible()
    expect(await desk.deps.stores.connections.get('x')).toMatchObject({ state: 'connected' })
  })

  it('can be looked at, with the reason, by those who may not change them', async () => {
    await open('/settings/channels?connection=x', { level: 'associate' })
    const dialog = within(await screen.findByRole('dialog', { name: 'The connection of Test on x' }))
    expect(dialog.getByText(/You can see the connection, and not change it\. This needs/)).toBeVisible()
    expect(dialog.queryByRole('button', { name: 'Connect…' })).not.toBeInTheDocument()
  })
})
