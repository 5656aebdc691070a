import type { Output } from '#contract/contract.ts'
import { sayAtRisk, sayExpiry } from '#core/channel/credentials.ts'
import { sayScope } from '#core/pause/pause.ts'
import type { Tone } from '#ui/tone.ts'

type Status = Output<'getStatus'>
type Publishing = Output<'getPublishing'>

/** Everything the lamp looks at. */
export interface Signals {
  readonly status: Status | undefined
  /** How publishing stands; `asking` before it is known, `unknown` when the desk cannot say, null for whom it is not. */
  readonly publishing: Publishing | 'asking' | 'unknown' | null
  /** How many channels can publish; null while that is not known. */
  readonly connected: number | null
  /** Since when the desk has not answered, in milliseconds; null while it does. */
  readonly lostAt: number | null
  /** The desk answered that it could not say how it is. */
  readonly failed: boolean
  /** What people call a channel, or a value of a pick-list. */
  readonly nameOf: (value: string) => string
}

interface Reason {
  readonly tone: 'caution' | 'danger'
  readonly why: string
  readonly since: string | number | null
  /** Which clock `since` is read from. */
  readonly clock: 'desk' | 'real'
  /** The id of who did it. */
  readonly by: string | null
  readonly todo: string | null
}

/** What the lamp shows, and what it says when asked. */
export interface LampState extends Omit<Reason, 'tone'> {
  readonly tone: Tone
  readonly word: 'Clear' | 'Caution' | 'Danger' | 'Looking' | 'Desk up'
  /** What else is not as it should be, less pressing than `why`. */
  readonly also: readonly string[]
}

const PLAIN = { since: null, clock: 'real', by: null, todo: null } as const
const QUIET = { ...PLAIN, also: [] } as const

/** The state of publishing, and of the desk itself: whether it answers, and whether its worker is alive. */
export function describeLamp(signals: Signals): LampState {
  const { status, publishing, lostAt, failed } = signals
  const silent = findSilence(lostAt, failed)
  if (silent) return { ...silent, word: 'Danger', also: [] }
  if (!status || publishing === 'asking')
    return { ...QUIET, tone: 'neutral', word: 'Looking', why: 'Asking the desk how it is.' }
  const worker = findWorker(status)
  const reasons = [...listReasons(signals), ...(worker ? [worker] : [])]
  const [first, ...rest] = reasons.sort((a, b) => rankOf(a) - rankOf(b))
  if (!first) return describeClear(status, publishing)
  const word = first.tone === 'danger' ? 'Danger' : 'Caution'
  return { ...first, word, also: rest.map((each) => each.why) }
}

function rankOf({ tone }: Reason): number {
  return tone === 'danger' ? 0 : 1
}

function findSilence(lostAt: number | null, failed: boolean): Reason | null {
  if (lostAt !== null) {
    return {
      ...{ ...PLAIN, tone: 'danger', since: lostAt },
      why: 'The desk cannot be reached.',
      todo: 'Check your connection. If others cannot reach it either, whoever runs the desk should look at its process and its log.',
    }
  }
  if (!failed) return null
  return {
    ...{ ...PLAIN, tone: 'danger' },
    why: 'The desk answers, but cannot say how it is: it is not ready, or its database is not.',
    todo: 'Whoever runs the desk should look at its log.',
  }
}

function listReasons({ publishing, connected, nameOf }: Signals): Reason[] {
  if (publishing === null || publishing === 'asking') return []
  if (publishing === 'unknown') {
    const why = 'The desk cannot say how publishing stands.'
    return [{ ...PLAIN, tone: 'caution', why, todo: 'It is asked again by itself. If this stays, look at its log.' }]
  }
  return [
    ...listPauses(publishing, nameOf),
    ...listBroken(publishing, connected, nameOf),
    ...listOverdue(publishing),
    ...listUnsettled(publishing),
    ...listExpiring(publishing, nameOf),
  ]
}

const LIFT = 'Lift it when its reason is gone. What it held stays held until somebody looks.'

function listPauses({ pauses }: Publishing, nameOf: (value: string) => string): Reason[] {
  return pauses.map(({ scope, setAt, setBy }) => {
    const by = { since: setAt, clock: 'desk', by: setBy } as const
    if (scope.kind === 'everything') {
      return { ...by, tone: 'danger', why: 'Everything is paused: nothing goes out.', todo: LIFT }
    }
    const why = `Part of publishing is paused: ${sayScope(scope, nameOf)}.`
    return { ...by, tone: 'caution', why, todo: LIFT }
  })
}

function listBroken({ broken }: Publishing, connected: number | null, nameOf: (value: string) => string): Reason[] {
  if (broken.length === 0) return []
  const todo = 'Somebody who manages people can connect it again, in the settings of the channels.'
  if (connected === 0) {
    const why = 'Nothing can publish: no channel is connected any more.'
    return [{ ...PLAIN, tone: 'danger', why, todo }]
  }
  return broken.map(({ channelId, says }) => {
    const why = `${nameOf(channelId)} cannot publish. ${says}`.trim()
    return { ...PLAIN, tone: 'caution', why, todo }
  })
}

/** Not broken yet: what nobody renews in time will be. */
function listExpiring({ expiring, now }: Publishing, nameOf: (value: string) => string): Reason[] {
  const todo = 'Somebody who manages people can connect it again before, in the settings of the channels.'
  return expiring.map(({ channelId, expiresAt, atRisk }) => {
    const why = `Credentials of ${nameOf(channelId)} ${sayExpiry(expiresAt, now)}; ${sayAtRisk(atRisk)}.`
    return { ...PLAIN, tone: 'caution', why, todo }
  })
}

function listOverdue({ overdue }: Publishing): Reason[] {
  if (overdue.count === 0) return []
  const why = overdue.count === 1 ? '1 post is overdue.' : `${overdue.count} posts are overdue.`
  const todo = 'Its time has come and it has not begun: see whether the worker is alive.'
  return [{ tone: 'caution', why, since: overdue.since, clock: 'desk', by: null, todo }]
}

/** Pages list a post once, however many channels it waits on. */
const PER_CHANNEL = ', counted once for each channel'

function listUnsettled({ held, unconfirmed }: Publishing): Reason[] {
  const found: Reason[] = []
  const caution = { ...PLAIN, tone: 'caution' } as const
  if (unconfirmed > 0) {
    const why =
      unconfirmed === 1
        ? '1 post is unconfirmed: nobody knows whether it is out.'
        : `${unconfirmed} posts are unconfirmed${PER_CHANNEL}: nobody knows whether they are out.`
    found.push({ ...caution, why, todo: 'Look on the platform, and say on the Publishing page what you found.' })
  }
  if (held > 0) {
    const why = held === 1 ? '1 post is held.' : `${held} posts are held${PER_CHANNEL}.`
    found.push({ ...caution, why, todo: 'Give each a new time on the Publishing page, or leave it held.' })
  }
  return found
}

function findWorker({ worker }: Status): Reason | null {
  if (worker.alive) return null
  if (worker.beatAt === null) {
    return {
      ...{ ...PLAIN, tone: 'caution' },
      why: 'No worker has run yet: nothing that waits for its time will happen.',
      todo: 'Start a process with the role “worker” or “all”.',
    }
  }
  return {
    ...{ ...PLAIN, tone: 'caution', since: worker.beatAt },
    why: 'The worker gives no sign of life: what waits for its time is late until it is back.',
    todo: 'Whoever runs the desk should start the worker again. What became due meanwhile is not lost.',
  }
}

function describeClear({ processes }: Status, publishing: Publishing | 'unknown' | null): LampState {
  const started = processes.filter((each) => each.role !== 'web').map((each) => each.startedAt)
  const since = started.sort()[0] ?? null
  if (publishing === null) {
    const why = 'The desk answers and its worker is alive. How publishing stands is for the social team to see.'
    return { ...QUIET, tone: 'neutral', word: 'Desk up', since, why }
  }
  return {
    ...QUIET,
    tone: 'clear',
    word: 'Clear',
    since,
    why: 'Publishing runs: nothing is paused, and nothing waits for anybody.',
  }
}
