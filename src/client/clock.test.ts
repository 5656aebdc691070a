import { describe, expect, test } from 'vitest'
import { addMs, HOUR_MS, MINUTE_MS } from '#core/time/instant.ts'
import { type DeskClock, findPlaying, progressOf } from './clock.ts'

const NOW = '2026-11-23T09:00:00.000Z'
const playing = { from: NOW, to: addMs(NOW, 4 * HOUR_MS), steppedAt: NOW, steps: 1 }
const clock: DeskClock = { now: NOW, realNow: NOW, offsetMs: 0, playing, movable: true }

describe('findPlaying', () => {
  test('nothing before the clock is known, or while it stands still', () => {
    expect(findPlaying(undefined)).toBeNull()
    expect(findPlaying({ ...clock, playing: null })).toBeNull()
  })

  test('what is being played, until its player has been silent for a minute', () => {
    expect(findPlaying({ ...clock, realNow: addMs(NOW, MINUTE_MS - 1) })).toEqual(playing)
    expect(findPlaying({ ...clock, realNow: addMs(NOW, MINUTE_MS) })).toBeNull()
  })
})

test.each([
  [-HOUR_MS, 0],
  [0, 0],
  [HOUR_MS, 0.25],
  [4 * HOUR_MS, 1],
  [9 * HOUR_MS, 1],
])('%i ms after the start, %d of the way is behind', (ms, part) => {
  expect(progressOf(playing, addMs(NOW, ms))).toBe(part)
})

test('a way of no length is all behind', () => {
  expect(progressOf({ ...playing, to: NOW }, NOW)).toBe(1)
})
