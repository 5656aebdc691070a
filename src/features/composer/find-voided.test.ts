import { expect, test } from 'vitest'
import { beginDraft } from './draft.ts'
import { listViews } from './channel-view.ts'
import { findVoided } from './find-voided.ts'
import type { Channel, Post } from './queries.ts'

const channel = { id: 'x', platform: 'x', name: 'X' } as Channel
const plan = { channelId: 'x', own: {}, day: '2027-05-12', time: '09:30', zone: 'UTC' }
const begun = beginDraft({ ownerId: 'ana', language: null, channels: [plan] })
const releasedFor = '2027-05-12T09:30:00.000Z'
const post = {
  publications: [{ channelId: 'x', state: 'scheduled', hash: 'h', at: releasedFor, releasedFor }],
  approvals: [{ channelId: 'x', hash: 'h', personId: 'priya' }],
} as unknown as Post

const voidedBy = (given: object) => {
  const draft = { ...begun, content: { ...begun.base, ...given } }
  const views = listViews(draft.content, [channel], post)
  const now = '2027-05-12T09:00:00.000Z'
  return findVoided({ draft, post, views, now, rules: { toleranceMinutes: 60 } }).map(({ by, byIds }) => [by, ...byIds])
}

test.each([
  ['a time within the tolerance', { channels: [{ ...plan, time: '10:30' }] }, []],
  ['a time beyond it', { channels: [{ ...plan, time: '10:31' }] }, [['move', 'priya']]],
  ['a time within it that is over', { channels: [{ ...plan, time: '08:45' }] }, [['past', 'priya']]],
  [
    'an embargo that ends after it',
    { sensitivity: { kind: 'embargoed', until: '2027-05-12T10:00:00.000Z' } },
    [['embargo', 'priya']],
  ],
  ['an embargo that ends before it', { sensitivity: { kind: 'embargoed', until: '2027-05-12T09:10:00.000Z' } }, []],
  ['other words', { text: 'Other words' }, [['content', 'priya']]],
  ['why', { why: 'Another reason' }, []],
])('%s: the approvals that are said to be voided', (_what, given, expected) => {
  expect(voidedBy(given)).toEqual(expected)
})
