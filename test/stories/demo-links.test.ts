import { expect, it } from 'vitest'
import { checkLink } from '#core/link/check-link.ts'
import type { PostContent } from '#core/post/content.ts'
import { PLATFORMS } from '#core/channel/platform.ts'
import { checkPostLinks } from '#core/link/post-links.ts'
import { render } from '#core/publication/render.ts'
import { checkText } from '#core/publication/text-check.ts'
import { createStores } from '#db/stores.ts'
import { createTransact } from '#db/transact.ts'
import { DEMO_CONVENTION } from '#mocks/workspace/links.ts'
import { prepareDesk } from '#runtime/first-start.ts'
import { systemIds } from '#runtime/ids.ts'
import { createMediaTools } from '#runtime/media.ts'
import { sharePglite } from '../databases.ts'
import { makeDesk, NOW } from '../make/desk.ts'

const open = sharePglite()

async function fill() {
  const database = await open()
  const { deps } = await makeDesk(database)
  const clock = { now: () => NOW, realNow: () => NOW }
  const stores = createStores(database.db)
  const media = { ...createMediaTools(), files: deps.media.files }
  await prepareDesk({ stores, transact: createTransact(database.db, clock), ids: systemIds, media, now: NOW }, true)
  return stores
}

it('of the demonstration keep the convention in every post that is planned, and have clicks', async () => {
  const stores = await fill()
  const facts = { convention: DEMO_CONVENTION, publicUrl: 'http://desk.example', shortLinks: null }
  const ids = Array.from({ length: 400 }, (_, index) => `demo-post-${index + 1}`)
  const records = await stores.posts.getMany(ids)
  expect(records.length).toBeGreaterThan(100)
  for (const { post, publications } of records)
    for (const { platform, own } of publications) {
      const rendered = render(platform, post as unknown as PostContent, own)
      const found = [...checkPostLinks(platform, rendered, facts), ...checkText(platform, rendered).violations]
      expect(found, `${post.title} on ${platform}`).toEqual([])
    }
  const page = await stores.links.list({}, 'clicks', 200, null, NOW)
  expect(page.total).toBeGreaterThan(60)
  expect(page.items[0]?.clicks).toBeGreaterThan(20)
  const faulty = page.items.filter((each) => checkLink(each.url, DEMO_CONVENTION).faults.length > 0)
  expect(faulty.map((each) => each.slug)).toEqual(['secure-builds'])
  const states = await Promise.all(
    (['live', 'expired', 'disabled'] as const).map(
      async (state) => (await stores.links.list({ state }, 'newest', 1, null, NOW)).total,
    ),
  )
  expect(states.every((each) => each > 0)).toBe(true)
  expect(PLATFORMS.every((platform) => DEMO_CONVENTION.sources[platform])).toBe(true)
}, 60_000)
