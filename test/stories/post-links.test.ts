import { beforeEach, expect, it } from 'vitest'
import { HOUR_MS, addMs } from '#core/time/instant.ts'
import { sharePglite } from '../databases.ts'
import type { Browser } from '../make/desk.ts'
import { BLOG, keepConvention, makeOne } from '../make/link-room.ts'
import { approve, begin, good, save, submit } from '../make/post-room.ts'
import { contentBy, planFor, SOON } from '../make/post.ts'
import { makePublishingDesk, type PublishingDesk } from '../make/publishing.ts'

const open = sharePglite()
const DUE = `${SOON}T09:30:00.000Z`
const tagged = (source: string, campaign = 'blog') =>
  `${BLOG}?utm_source=${source}&utm_medium=social&utm_campaign=${campaign}`

let room: PublishingDesk & { ana: Browser; priya: Browser; ownerId: string }
beforeEach(async () => {
  const made = await makePublishingDesk(await open())
  await keepConvention(made.desk)
  const ana = await made.desk.addPerson({ level: 'associate', name: 'Ana' })
  const priya = await made.desk.addPerson({ level: 'manager', name: 'Priya' })
  const browsers = { ana: await made.desk.browserOf(ana), priya: await made.desk.browserOf(priya) }
  room = { ...made, ...browsers, ownerId: ana.id }
})

const write = (given: object = {}) =>
  begin(room.ana, contentBy(room.ownerId, { link: BLOG, channels: [planFor('x')], ...given }))

it.each([
  ['an untagged link', { link: BLOG }, 'text', 'link_untagged'],
  ['the tracking of another channel', { link: tagged('linkedin') }, 'text', 'link_channel'],
  ['a retired value', { link: tagged('twitter', 'eg_x_x_x_seccomp') }, 'text', 'link_retired'],
  [
    'one of our pages without https://',
    { link: null, text: 'Read about.gitlab.com/blog/one' },
    'text',
    'link_untagged',
  ],
  ['a short link that nobody made', { link: 'http://127.0.0.1:4310/l/nobody' }, 'text', 'link_unknown'],
])('a post with %s is not sent for approval', async (_what, given, field, rule) => {
  const refused = await submit(room.ana, await write(given))
  expect(refused.status).toBe(422)
  expect(refused.json.violations).toMatchObject([{ field: `channels.x.${field}`, rule }])
  for (const { measured, allowed, message } of refused.json.violations)
    for (const said of [measured, allowed, message]) expect(said).toBeTruthy()
})

it('a post with the link of its channel, whole or short, goes through, and other people’s pages need none', async () => {
  const whole = await write({ link: tagged('twitter') })
  expect((await submit(room.ana, whole)).status).toBe(200)
  const { shortUrl } = await makeOne(room.ana, { channelIds: ['x'] })
  expect((await submit(room.ana, await write({ link: shortUrl }))).status).toBe(200)
  expect((await submit(room.ana, await write({ link: 'https://www.youtube.com/watch?v=1' }))).status).toBe(200)
})

it('a value that is retired while a post waits is caught when somebody would approve it', async () => {
  const post = good(await submit(room.ana, await write({ link: tagged('twitter', 'eg_x_x_x_autosd') })))
  await retire('autosd')
  const refused = await approve(room.priya, post)
  expect(refused.json.violations).toMatchObject([
    { field: 'channels.x.text', rule: 'link_retired', measured: 'autosd' },
  ])
})

it('a value that is retired after the approval holds the post before it is sent', async () => {
  const sent = good(await submit(room.ana, await write({ link: tagged('twitter', 'eg_x_x_x_autosd') })))
  expect(good(await approve(room.priya, sent)).publications[0].state).toBe('scheduled')
  await retire('autosd')
  await room.playTo(DUE)
  expect(await room.countPosts('x')).toBe(0)
  const held = good(await room.ana.get(`/api/posts/${sent.id}`))
  expect(held.publications[0]).toMatchObject({ state: 'held', heldReason: 'link_rule' })
  expect(held.publications[0].note).toContain('autosd')
  const mended = good(await save(room.ana, held, { link: tagged('twitter') }))
  expect(mended.publications[0]).toMatchObject({ state: 'held', heldReason: 'approval_voided' })
})

it('a short link that is switched off after the approval holds the post too', async () => {
  const link = await makeOne(room.ana, { channelIds: ['x'] })
  const sent = good(await submit(room.ana, await write({ link: link.shortUrl })))
  good(await approve(room.priya, sent))
  const off = { disabled: true, disabledWhy: 'The page is gone', version: 1 }
  good(await room.priya.send('PATCH', `/api/links/${link.id}`, off))
  await room.playTo(addMs(DUE, HOUR_MS))
  expect(await room.countPosts('x')).toBe(0)
  expect(good(await room.ana.get(`/api/posts/${sent.id}`)).publications[0].heldReason).toBe('link_rule')
})

async function retire(value: string): Promise<void> {
  const { values } = good(await room.priya.get('/api/pick-lists'))
  const { id, version } = values.find((each: { value: string }) => each.value === value)
  good(await room.priya.send('PATCH', `/api/pick-list-values/${id}`, { retired: true, version }))
}
