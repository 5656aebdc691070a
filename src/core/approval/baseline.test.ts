import { expect, it } from 'vitest'
import type { PostContent } from '#core/post/content.ts'
import { findBaseline } from './baseline.ts'

const approvedAt = (channelId: string, at: string) =>
  ({ id: at, postId: 'p', channelId, kind: 'approved', personId: 'priya', at, hash: '', plannedAt: null }) as never
const saved = (number: number, at: string) => ({
  ...{ postId: 'p', number, by: 'ana', at, note: '' },
  content: { text: `version ${number}` } as PostContent,
})
const revisions = [saved(3, '2026-11-23T12:00:00.000Z'), saved(2, '2026-11-23T10:00:00.000Z'), saved(1, '2026-11-23T09:00:00.000Z')] // biome-ignore format: a table

it.each([
  ['nobody has approved', [], undefined],
  ['only another channel was approved', [approvedAt('mastodon', '2026-11-23T11:00:00.000Z')], undefined],
  ['the version of that time counts, not a later one', [approvedAt('x', '2026-11-23T11:00:00.000Z')], 'version 2'],
  ['saved and approved at once', [approvedAt('x', '2026-11-23T10:00:00.000Z')], 'version 2'],
  [
    'the newest approval counts, in whatever order they come',
    [approvedAt('x', '2026-11-23T13:00:00.000Z'), approvedAt('x', '2026-11-23T09:30:00.000Z')],
    'version 3',
  ],
  ['approved before anything known was saved', [approvedAt('x', '2026-11-22T09:00:00.000Z')], undefined],
])('%s', (_, approvals, text) => {
  expect(findBaseline('x', approvals, revisions)?.content.text).toBe(text)
})
