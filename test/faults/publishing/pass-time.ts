import { setTimeout as sleep } from 'node:timers/promises'
import { addMs, type Instant } from '#core/time/instant.ts'
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
  const { now } = await fleet.ask<Clock>('GET', '/api/clock')
  await play(fleet, addMs(now, ms))
}

/** Plays time forward to two seconds before this moment, and waits until it has come. */
export async function playTo(fleet: Fleet, at: Instant): Promise<void> {
  const { now } = await fleet.ask<Clock>('GET', '/api/clock')
  const before = addMs(at, -2_000)
  if (before > now) await play(fleet, before)
  while ((await fleet.ask<Clock>('GET', '/api/clock')).now < at) await sleep(50)
}

async function play(fleet: Fleet, to: Instant): Promise<void> {
  await fleet.ask('POST', '/api/clock', { to })
  for (;;) {
    const { now, playing } = await fleet.ask<Clock>('GET', '/api/clock')
    if (playing === null && now >= to) return
    await sleep(250)
  }
}
