import { expect, it } from 'vitest'
import { compareParts, listParts } from './parts.ts'

const rendered = { text: 'Hello', thread: ['Two', 'Three'], media: [], link: 'https://example.com' }

it('lists what readers see, with a name for all but the post itself', () => {
  expect(listParts('x', rendered).map(({ label, text }) => [label, text])).toEqual([
    ['', 'Hello'],
    ['Part 2 of the thread', 'Two'],
    ['Part 3 of the thread', 'Three'],
    ['Link card', 'https://example.com'],
  ])
  expect(listParts('youtube', { title: 'A film', description: '', media: [] })).toMatchObject([{ label: 'Title' }])
})

it('puts two versions side by side: what came, what changed, what went', () => {
  const before = listParts('x', { ...rendered, thread: ['Two'], firstComment: 'Gone' })
  const changes = compareParts(before, listParts('x', { ...rendered, text: 'Hello there' }))
  expect(changes.map(({ field, before, after }) => `${field}: ${before} → ${after}`)).toEqual([
    'text: Hello → Hello there',
    'thread.0: Two → Two',
    'thread.1:  → Three',
    'link: https://example.com → https://example.com',
    'firstComment: Gone → ',
  ])
})
