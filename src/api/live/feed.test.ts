import { expect, it } from 'vitest'
import type { AuditEntry } from '#core/audit/entry.ts'
import { createLiveFeed } from './feed.ts'

/** An audit log of this many entries, which counts how often it is read. */
function makeLog() {
  const log = { size: 0, reads: 0 }
  const listAfter = async (after: number, limit: number): Promise<AuditEntry[]> => {
    log.reads += 1
    const last = Math.min(log.size, after + limit)
    return Array.from({ length: last - after }, (_, index) => ({ id: after + index + 1 })) as AuditEntry[]
  }
  return { log, audit: { lastId: async () => log.size, listAfter } as never }
}

it.each([
  { grows: 1, reads: 1 },
  { grows: 500, reads: 2 },
  { grows: 1_200, reads: 3 },
])('tells of $grows at once in order, each once, with $reads reads', async ({ grows, reads }) => {
  const { log, audit } = makeLog()
  const feed = await createLiveFeed(audit)
  const heard: number[] = []
  await feed.subscribe(null, (message) => {
    if (typeof message === 'object' && 'entries' in message) heard.push(...message.entries.map((each) => each.id))
  })
  log.reads = 0
  log.size = grows
  await feed.poke()
  expect(heard).toEqual(Array.from({ length: grows }, (_, index) => index + 1))
  expect(log.reads).toBe(reads)
})

it('looks again for what came while it looked', async () => {
  const { log, audit } = makeLog()
  const feed = await createLiveFeed(audit)
  const first = feed.poke()
  log.size = 3
  await Promise.all([first, feed.poke()])
  expect(feed.lastId()).toBe(3)
})
