import { expect, test } from 'vitest'
import { beginDraft, isUnsaved, openDraft, receive, type SavedPost } from './draft.ts'

const plan = { channelId: 'x', own: {}, day: '2027-05-12', time: '09:30', zone: 'UTC' }
const other = { ...plan, channelId: 'm' }
const { base } = beginDraft({ ownerId: 'ana', language: null, channels: [plan, other] })
const saved = { id: 'p1', content: { ...base, text: 'As it was' }, version: 1, updatedBy: 'priya' }
const frozen = { ...plan, own: { text: 'As it was', link: null, media: [] } }
const out: SavedPost = {
  ...saved,
  content: { ...saved.content, channels: [frozen, other] },
  version: 2,
  publications: [
    { channelId: 'x', state: 'published' },
    { channelId: 'm', state: 'scheduled' },
  ],
}

test('a post that goes out while its channel is edited asks nobody to choose, and blocks no save', () => {
  const draft = openDraft(saved)
  const late = { ...draft, content: { ...draft.content, channels: [{ ...plan, own: { text: 'Mine' } }, other] } }
  const now = receive(late, out, 'others')
  expect(now).toMatchObject({ conflicts: [], news: null, outrun: [{ channelId: 'x', text: 'Mine' }] })
  expect(isUnsaved(now)).toBe(false)
})

test('an edit of the master stays, and it is said where it came too late', () => {
  const draft = openDraft(saved)
  const now = receive({ ...draft, content: { ...draft.content, text: 'Mine' } }, out, 'others')
  expect(now.content).toMatchObject({ text: 'Mine', channels: [frozen, other] })
  expect(now).toMatchObject({ news: null, outrun: [{ channelId: 'x', text: 'Mine' }] })
  expect(receive(now, { ...out, version: 3 }, 'me').outrun).toHaveLength(1)
})

test('a channel that was taken off here and went out meanwhile is there again', () => {
  const draft = openDraft(saved)
  const now = receive({ ...draft, content: { ...draft.content, channels: [other] } }, out, 'others')
  expect(now.content.channels).toEqual(expect.arrayContaining([frozen]))
})

test('nothing is said of a channel that goes out as it stands here', () => {
  const draft = openDraft(saved)
  const now = receive({ ...draft, content: { ...draft.content, why: 'So' } }, out, 'others')
  expect(now).toMatchObject({ outrun: [], news: null, conflicts: [], content: { why: 'So' } })
})
