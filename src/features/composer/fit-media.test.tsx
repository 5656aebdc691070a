import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, onTestFinished, test } from 'vitest'
import type { Platform } from '#core/channel/platform.ts'
import type { Media } from '#client/media/addresses.ts'
import { sharePglite } from '#test/databases.ts'
import { makeImage, sendFile } from '#test/make/media.ts'
import { addChannels, contentBy, planFor } from '#test/make/post.ts'
import { renderApp } from '#test/render-app.tsx'
import { useSessionEnd } from '#app/session/state.ts'
import { listViews } from './channel-view.ts'
import { beginDraft } from './draft.ts'
import { findFit, sayFit } from './fit-media.ts'
import type { Check } from './list-checks.ts'
import type { Channel } from './queries.ts'

const openDatabase = sharePglite()

const plan = { channelId: 'c', own: {}, day: null, time: null, zone: 'UTC' }
const { base } = beginDraft({ ownerId: 'ana', language: null, channels: [plan] })
const content = { ...base, media: [{ mediaId: 'm', altText: 'A hill' }] }
const png = { id: 'm', name: 'hill.png', type: 'image/png', width: 1200, height: 1200 } as Media

function fitOf(platform: Platform, media: Partial<Media>, rule: string, field = 'media.0'): string | null {
  const views = listViews(content, [{ id: 'c', platform, name: 'Us' } as Channel], null)
  const check = { rule, field, tab: 'c' } as Check
  const fit = findFit(check, views, new Map([['m', { ...png, ...media }]]))
  return fit && sayFit(fit)
}

test.each<[string, Platform, Partial<Media>, string, string | null]>([
  ['a PNG', 'instagram', {}, 'wrong_type', 'Use as JPEG'],
  ['a PNG that is too wide as well', 'instagram', { width: 3000 }, 'wrong_type', 'Use as JPEG, 1,440 wide'],
  ['a JPEG that is too wide', 'instagram', { type: 'image/jpeg', width: 3000 }, 'width_too_big', 'Make it 1,440 wide'],
  ['a picture of a shape that is refused', 'instagram', {}, 'ratio_too_big', null],
  ['an animation', 'instagram', { type: 'image/gif' }, 'wrong_type', null],
  ['a video', 'instagram', { type: 'video/webm' }, 'wrong_type', null],
])('%s on %s with %j, refused for %s: offered is %s', (_what, platform, media, rule, expected) => {
  expect(fitOf(platform, media, rule)).toBe(expected)
})

test('what is said of all files together names none that could be made to fit', () => {
  expect(fitOf('instagram', {}, 'wrong_type', 'media')).toBeNull()
})

test('a PNG on Instagram is used as a JPEG there, and nothing blocks any more', async () => {
  useSessionEnd.getState().resume()
  onTestFinished(() => localStorage.clear())
  let id = ''
  const { user, meanwhile } = await renderApp(await openDatabase(), '/', {
    given: async (desk) => {
      await addChannels(desk, ['instagram', 'x'])
      const ana = await desk.addPerson({ name: 'Ana', level: 'associate' })
      const picture = await makeImage({ width: 1600, height: 1600 }).png().toBuffer()
      const { json } = await sendFile(desk, ana, '/api/media?name=hill.png', picture)
      const channels = [planFor('instagram'), planFor('x')]
      const content = contentBy(ana.id, { media: [{ mediaId: json.id, altText: 'A hill' }], channels })
      id = (await (await desk.browserOf(ana)).send('POST', '/api/posts', { content })).json.id
    },
  })
  act(() => window.history.pushState(null, '', `/?compose=${id}`))
  const checks = within(await screen.findByRole('region', { name: 'Checks' }))
  await user.click(await checks.findByRole('button', { name: 'Use as JPEG, 1,440 wide' }))
  await waitFor(() => expect(checks.queryByText(/takes image\/jpeg/)).not.toBeInTheDocument())
  await waitFor(
    async () => {
      const { content } = (await meanwhile.get(`/api/posts/${id}`)).json
      const used = content.channels[0].own.media?.[0]
      expect(used?.altText).toBe('A hill')
      expect((await meanwhile.get(`/api/media/${used.mediaId}`)).json).toMatchObject({
        type: 'image/jpeg',
        width: 1440,
      })
      expect(content.channels[1].own.media).toBeUndefined()
    },
    { timeout: 8000 },
  )
})
