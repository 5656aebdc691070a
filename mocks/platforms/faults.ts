import { createDraw } from '#mocks/workspace/draw.ts'
import type { FakePlatform } from './accounts.ts'
import { type FakeState, numbered } from './state.ts'

/** What an imitation can be asked to do wrong. */
export const FAULT_KINDS = [
  /** Refuses, with the platform's own words; nothing is done. */
  'refuse',
  /** No calls left until the window is over, and says so in its headers. */
  'rate_limit',
  /** Breaks before it does anything. */
  'server_error_before',
  /** Does it, then breaks. */
  'server_error_after',
  /** Does it, then says that it was wrong (lessons.md 1: Instagram did). */
  'client_error_after',
  /** Does it, and never answers. */
  'timeout_after',
  /** The connection is gone before it does anything. */
  'dropped_before',
  /** Does it, and the connection is gone before the answer. */
  'dropped_after',
  /** Takes long over a file. */
  'slow_media',
  /** Does it, and shows the post only later. */
  'delayed_visibility',
  /** The access token is over; a renewal helps. */
  'token_expired',
  /** The connection was taken back; nothing helps as long as this stands. */
  'token_revoked',
  /** Says that this was posted already. */
  'duplicate',
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

/** Which platform can do what wrong: only X knows duplicates, and Bluesky processes no files. */
export const FAULTS_OF: Record<FakePlatform, readonly FaultKind[]> = {
  x: FAULT_KINDS,
  mastodon: FAULT_KINDS.filter((kind) => kind !== 'duplicate' && kind !== 'token_expired'),
  bluesky: FAULT_KINDS.filter((kind) => kind !== 'duplicate' && kind !== 'slow_media'),
}

/** What a call is for. */
export type CallKind = 'publish' | 'upload' | 'read' | 'delete' | 'refresh'

/** What each kind befalls when nobody says. */
const USUALLY_ON: Record<FaultKind, readonly CallKind[]> = {
  refuse: ['publish'],
  rate_limit: ['publish'],
  server_error_before: ['publish'],
  server_error_after: ['publish'],
  client_error_after: ['publish'],
  timeout_after: ['publish'],
  dropped_before: ['publish'],
  dropped_after: ['publish'],
  slow_media: ['upload'],
  delayed_visibility: ['publish'],
  token_expired: ['publish', 'upload', 'delete'],
  token_revoked: ['publish', 'upload', 'read', 'delete', 'refresh'],
  duplicate: ['publish'],
}

export interface Fault {
  readonly id: string
  readonly kind: FaultKind
  readonly on: readonly CallKind[]
  /** How many calls it will befall yet; null for ever. */
  readonly remaining: number | null
  /** From 0 to 1: of the calls that it could befall, how many it does. */
  readonly probability: number
  /** The same seed befalls the same calls. */
  readonly seed: number
  /** How many calls it could have befallen. */
  readonly drawn: number
  /** How long a rate limit, a slow file or a delay lasts, in milliseconds. */
  readonly ms: number
}

export interface NewFault {
  readonly kind: FaultKind
  readonly on?: readonly CallKind[]
  readonly remaining?: number | null
  readonly probability?: number
  readonly seed?: number
  readonly ms?: number
}

const FAULTS = 'faults/'
const USUAL_MS = 60_000

/** The faults of one imitation, kept where it keeps everything, so that the Simulator and tests can set them. */
export interface Faults {
  list(): Promise<readonly Fault[]>
  /** Without `remaining` it befalls one call, a revoked token every one until it is taken away. */
  add(fault: NewFault): Promise<Fault>
  remove(id: string): Promise<void>
  clear(): Promise<void>
}

export function createFaults(state: FakeState): Faults {
  const list = async () => (await state.list(FAULTS)) as readonly Fault[]
  const remove = (id: string) => state.put({ [`${FAULTS}${id}`]: null })
  return {
    list,
    remove,
    add: async ({ kind, on = USUALLY_ON[kind], probability = 1, seed = 1, ms = USUAL_MS, ...given }) => {
      const serial = Number((await state.get('fault-serial')) ?? 0) + 1
      const remaining = given.remaining === undefined ? (kind === 'token_revoked' ? null : 1) : given.remaining
      const fault: Fault = { id: numbered('', serial), kind, on, remaining, probability, seed, ms, drawn: 0 }
      await state.put({ 'fault-serial': serial, [`${FAULTS}${fault.id}`]: fault })
      return fault
    },
    clear: async () => {
      for (const { id } of await list()) await remove(id)
    },
  }
}

/**
 * Chooses what befalls a call: the first fault that it can.
 * @returns the fault, and what is to be stored of every fault that was asked
 */
export function chooseFault(
  faults: readonly Fault[],
  call: CallKind,
): { fault: Fault | null; changed: Record<string, Fault> } {
  const changed: Record<string, Fault> = {}
  for (const fault of faults) {
    if (!fault.on.includes(call)) continue
    changed[`${FAULTS}${fault.id}`] = { ...fault, drawn: fault.drawn + 1 }
    if (createDraw(fault.seed + fault.drawn * 7919).chance(fault.probability)) return { fault, changed }
  }
  return { fault: null, changed }
}

/** @returns what is to be stored of a fault that has befallen a call */
export function spend(fault: Fault): Record<string, Fault | null> {
  const { remaining } = fault
  const left = remaining === null ? null : remaining - 1
  return { [`${FAULTS}${fault.id}`]: left === 0 ? null : { ...fault, drawn: fault.drawn + 1, remaining: left } }
}
