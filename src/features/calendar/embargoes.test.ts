import { expect, test } from 'vitest'
import { listEmbargoes } from './embargoes.ts'
import { countLanes, listMarks, placeMarks } from './marks.ts'

const WEEK = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06']
const publications = [{ channelId: 'x', at: '2026-12-02T10:00:00.000Z', state: 'draft' as const, version: 1 }]
const post = { id: 'launch', title: 'The launch', ownerId: 'ana', publications }

test('an embargo stands in the lane on the day it ends at the desk, and opens its post', () => {
  const card = { ...post, sensitivity: 'embargoed' as const, until: '2026-12-01T23:30:00.000Z' }
  const embargoes = listEmbargoes([card, { ...post, id: 'other' }], 'Europe/Amsterdam')
  const mark = {
    id: 'm',
    kind: 'event' as const,
    name: 'Fair',
    day: '2026-12-01',
    endDay: '2026-12-04',
    note: '',
    version: 1,
  }
  expect(placeMarks(WEEK, listMarks([mark], { holidays: [] }, embargoes)).laned).toMatchObject([
    { name: 'Fair', kind: 'event', start: 2, end: 6, lane: 0 },
    { name: 'Embargo until 00:30: The launch', kind: 'embargo', entry: 'launch~x', start: 3, end: 4, lane: 1 },
  ])
})

test('a day with more marks than lanes says how many it leaves out, and which', () => {
  const mark = (name: string, day: string, endDay = day) => ({ id: name, kind: 'event' as const, name, day, endDay })
  const marks = ['One', 'Two', 'Three', 'Four'].map((name) => ({ ...mark(name, '2026-12-01'), note: '', version: 1 }))
  const long = { ...mark('Long', '2026-12-01', '2026-12-02'), note: '', version: 1 }
  const lanes = placeMarks(WEEK, listMarks([...marks, long], { holidays: [] }, []))
  expect(lanes.laned.map(({ name }) => name)).toEqual(['Long', 'One'])
  expect(lanes.more).toEqual([{ day: '2026-12-01', names: ['Two', 'Three', 'Four'], start: 2, end: 3, lane: 2 }])
  expect([1, 2, 3].map((column) => countLanes(lanes, column))).toEqual([0, 3, 1])
})
