import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChannelPlan, OwnContent, PostContent } from './content.ts'
import { isSame, listChanges, listFields, readPath, toContent } from './content-fields.ts'
import { mergeContent, takeTheirs } from './merge-content.ts'

const BASE: PostContent = {
  text: 'Hello',
  link: null,
  media: [],
  campaign: null,
  pillars: [],
  types: [],
  region: null,
  language: null,
  ownerId: 'ana',
  sensitivity: { kind: 'normal' },
  why: '',
  channels: [plan('x'), plan('li')],
}

function plan(channelId: string, own: OwnContent = {}): ChannelPlan {
  return { channelId, own, day: null, time: null, zone: 'UTC' }
}

const words = fc.constantFrom('Hello', 'Good morning', '', 'Ship it')
const own: fc.Arbitrary<OwnContent> = fc.record(
  { text: words, firstComment: words, thread: fc.array(words, { maxLength: 2 }) },
  { requiredKeys: [] },
)
const when = fc.constantFrom(
  { day: null, time: null, zone: 'UTC' },
  { day: '2026-11-24', time: '09:30', zone: 'UTC' },
  { day: '2026-11-25', time: '09:30', zone: 'Europe/Lisbon' },
)
const content: fc.Arbitrary<PostContent> = fc.record({
  text: words,
  link: fc.constantFrom(null, 'https://a.example'),
  media: fc.array(fc.record({ mediaId: fc.constantFrom('m1', 'm2'), altText: words }), { maxLength: 2 }),
  campaign: fc.constantFrom(null, 'commit'),
  pillars: fc.subarray(['blogs', 'product']),
  types: fc.constant([]),
  region: fc.constant(null),
  language: fc.constantFrom(null, 'en'),
  ownerId: fc.constantFrom('ana', 'priya'),
  sensitivity: fc.constantFrom({ kind: 'normal' as const }, { kind: 'sensitive' as const }),
  why: words,
  channels: fc
    .subarray(['x', 'li', 'bsky'])
    .chain((ids) =>
      fc.tuple(...ids.map((id) => fc.tuple(own, when).map(([o, w]) => ({ channelId: id, own: o, ...w })))),
    ),
})

test('fields taken apart and put together are the same content', () => {
  fc.assert(
    fc.property(content, (each) => {
      expect(isSame(toContent(listFields(each)), each)).toBe(true)
    }),
  )
})

test('what nobody else changed stays mine, and what only they changed becomes theirs', () => {
  fc.assert(
    fc.property(content, content, (base, edited) => {
      expect(listChanges(mergeContent(base, edited, base).merged, edited)).toEqual([])
      expect(listChanges(mergeContent(base, base, edited).merged, edited)).toEqual([])
      expect(mergeContent(base, edited, edited).conflicts).toEqual([])
    }),
  )
})

test('nothing that either changed is lost: it is in the result, or in a conflict', () => {
  fc.assert(
    fc.property(content, content, content, (base, mine, theirs) => {
      const { merged, conflicts } = mergeContent(base, mine, theirs)
      const result = listFields(merged)
      for (const edited of [mine, theirs]) {
        for (const { path, after } of listChanges(base, edited)) {
          const shown = conflicts.some((each) => path === each.path || path.startsWith(`${each.path}.`))
          expect(isSame(result.get(path), after) || shown).toBe(true)
        }
      }
    }),
  )
})

test('deciding every conflict for them, where mine changed nothing else, gives theirs', () => {
  fc.assert(
    fc.property(content, content, (base, theirs) => {
      const mine = { ...base, text: `${base.text}!` }
      const { merged, conflicts } = mergeContent(base, mine, theirs)
      const decided = conflicts.reduce((each, conflict) => takeTheirs(each, conflict, theirs), merged)
      const left = listChanges(decided, theirs).map(({ path }) => path)
      expect(left.filter((path) => path !== 'text')).toEqual([])
    }),
  )
})

describe('two edits of one post', () => {
  test('of different fields go together', () => {
    const mine = { ...BASE, text: 'Mine' }
    const theirs = { ...BASE, why: 'Theirs', channels: [plan('x', { text: 'For X' }), plan('li')] }
    expect(mergeContent(BASE, mine, theirs)).toEqual({
      merged: { ...theirs, text: 'Mine' },
      conflicts: [],
      taken: ['why', 'channels.x.text'],
    })
  })

  test('of the same field are both shown', () => {
    const { merged, conflicts } = mergeContent(BASE, { ...BASE, text: 'Mine' }, { ...BASE, text: 'Theirs' })
    expect(merged.text).toBe('Mine')
    expect(conflicts).toEqual([{ path: 'text', base: 'Hello', mine: 'Mine', theirs: 'Theirs' }])
  })

  test('a channel taken out by one goes when the other left it alone, and is asked about when not', () => {
    const without = { ...BASE, channels: [plan('li')] }
    expect(mergeContent(BASE, { ...BASE, text: 'Mine' }, without).merged.channels).toEqual([plan('li')])
    const mine = { ...BASE, channels: [plan('x', { text: 'For X' }), plan('li')] }
    const { merged, conflicts } = mergeContent(BASE, mine, without)
    expect(merged.channels[0]).toEqual(plan('x', { text: 'For X' }))
    expect(conflicts).toEqual([{ path: 'channels.x', base: true, mine: true, theirs: undefined }])
    expect(takeTheirs(merged, { path: 'channels.x' }, without).channels).toEqual([plan('li')])
    expect(takeTheirs(without, { path: 'channels.x' }, mine).channels.map((each) => each.channelId)).toEqual([
      'li',
      'x',
    ])
  })
})

test.each([
  ['text', { channelId: null, field: 'text', name: 'Copy' }],
  ['channels.x', { channelId: 'x', field: 'channel', name: 'Channel' }],
  ['channels.x.when', { channelId: 'x', field: 'when', name: 'Time' }],
])('%s is named for people', (path, placed) => {
  expect(readPath(path)).toEqual(placed)
})
