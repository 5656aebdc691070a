import type { Output } from '#contract/contract.ts'
import type { Tone } from '#ui/tone.ts'

type Status = Output<'getStatus'>

/** What the lamp shows, and what it says when asked. */
export interface LampState {
  readonly tone: Tone
  readonly word: 'Clear' | 'Caution' | 'Danger' | 'Looking'
  readonly why: string
  readonly since: string | number | null
  readonly todo: string | null
}

/**
 * The state of the desk itself: whether it answers, and whether its worker is alive.
 * @param lostAt since when the desk has not answered, in milliseconds; null while it does
 * @param failed the desk answered that it could not say
 */
export function describeLamp(status: Status | undefined, lostAt: number | null, failed: boolean): LampState {
  if (lostAt !== null) {
    return {
      tone: 'danger',
      word: 'Danger',
      why: 'The desk cannot be reached.',
      since: lostAt,
      todo: 'Check your connection. If others cannot reach it either, whoever runs the desk should look at its process and its log.',
    }
  }
  if (failed) {
    return {
      tone: 'danger',
      word: 'Danger',
      why: 'The desk answers, but cannot say how it is: it is not ready, or its database is not.',
      since: null,
      todo: 'Whoever runs the desk should look at its log.',
    }
  }
  if (!status) return { tone: 'neutral', word: 'Looking', why: 'Asking the desk how it is.', since: null, todo: null }
  return describeWorker(status)
}

function describeWorker({ worker, processes }: Status): LampState {
  if (worker.alive) {
    const oldest = processes
      .filter((each) => each.role !== 'web')
      .map((each) => each.startedAt)
      .sort()[0]
    return {
      tone: 'clear',
      word: 'Clear',
      why: 'The desk answers and its worker is alive.',
      since: oldest ?? null,
      todo: null,
    }
  }
  const caution = { tone: 'caution', word: 'Caution' } as const
  if (worker.beatAt === null) {
    return {
      ...caution,
      why: 'No worker has run yet: nothing that waits for its time will happen.',
      since: null,
      todo: 'Start a process with the role “worker” or “all”.',
    }
  }
  return {
    ...caution,
    why: 'The worker gives no sign of life: what waits for its time is late until it is back.',
    since: worker.beatAt,
    todo: 'Whoever runs the desk should start the worker again. What became due meanwhile is not lost.',
  }
}
