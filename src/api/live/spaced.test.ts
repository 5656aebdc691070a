import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { createSpaced } from './spaced.ts'

const EVERY_MS = 5_000
beforeEach(() => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
})

it('passes the first on at once, and a thousand a second for a minute at most once in five', () => {
  const pass = vi.fn<() => void>()
  const { tell } = createSpaced(pass, EVERY_MS)
  tell()
  expect(pass).toHaveBeenCalledTimes(1)
  for (let ms = 0; ms < 60_000; ms++) {
    tell()
    vi.advanceTimersByTime(1)
  }
  expect(pass).toHaveBeenCalledTimes(1 + 60_000 / EVERY_MS)
})

it('loses not the last, and says nothing more when nothing more is told', () => {
  const pass = vi.fn<() => void>()
  const { tell } = createSpaced(pass, EVERY_MS)
  tell()
  tell()
  vi.advanceTimersByTime(EVERY_MS)
  expect(pass).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(10 * EVERY_MS)
  expect(pass).toHaveBeenCalledTimes(2)
  tell()
  expect(pass).toHaveBeenCalledTimes(3)
})

it('passes nothing on once it was stopped', () => {
  const pass = vi.fn<() => void>()
  const { tell, stop } = createSpaced(pass, EVERY_MS)
  tell()
  tell()
  stop()
  vi.advanceTimersByTime(10 * EVERY_MS)
  expect(pass).toHaveBeenCalledTimes(1)
})
