import { setTimeout as sleep } from 'node:timers/promises'
import { type Instant, toMs } from '#core/time/instant.ts'
import type { Fleet } from './fleet.ts'

interface Clock {
  readonly now: Instant
  readonly playing: object | null
}

/** Leases are real time: what a dead worker had in hand is free after this, in milliseconds. */
const LEASES_MS = 61_000

/** Waits for the dead, then plays time forward by so much, in milliseconds of the desk's time. */
export async function passTime(fleet: Fleet, ms: number): Promise<void> {
  await sleep(fleet.size > 1 ? LEASES_MS : 0)
  await playTime(fleet, ms)
}

/** Moves the desk's clock, and waits until it has arrived. */
export async function playTime(fleet: Fleet, ms: number): Promise<void> {
  const before = await fleet.ask<Clock>('GET', '/api/clock')
  await fleet.ask('POST', '/api/clock', { byMs: ms })
  for (;;) {
    const { now, playing } = await fleet.ask<Clock>('GET', '/api/clock')
    if (playing === null && toMs(now) - toMs(before.now) >= ms) return
    await sleep(250)
  }
}
