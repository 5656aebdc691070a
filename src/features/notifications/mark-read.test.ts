import { describe, expect, test } from 'vitest'
import { markRead } from './mark-read.ts'
import type { Notification } from './queries.ts'

const AT = '2026-12-24T08:00:00.000Z'
const NOW = '2026-12-24T09:00:00.000Z'

function notification(id: string, readAt: string | null): Notification {
  return { id, personId: 'noor', at: AT, title: id, detail: '', path: '/', readAt }
}

// More are unread than are shown.
const data = { notifications: [notification('a', null), notification('b', AT), notification('c', null)], unread: 7 }
const readAts = (given: typeof data) => given.notifications.map((each) => each.readAt)

describe('markRead', () => {
  test('one: only that, and one less unread', () => {
    const after = markRead(data, ['a'], NOW)
    expect(readAts(after)).toEqual([NOW, AT, null])
    expect(after.unread).toBe(6)
  })

  test('one that was read already: nothing changes', () => expect(markRead(data, ['b'], NOW)).toEqual(data))

  test('all: none is left, not even of those not shown', () => {
    const after = markRead(data, null, NOW)
    expect(readAts(after)).toEqual([NOW, AT, NOW])
    expect(after.unread).toBe(0)
  })
})
