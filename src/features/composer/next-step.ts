import type { PublicationState } from '#core/publication/state.ts'
import { isReleased } from '#core/publication/state.ts'

/** What deciding the next step needs to know of a channel. */
export interface StepChannel {
  readonly channelId: string
  readonly name: string
  readonly state: PublicationState
  /** How many approvals it needs from others. */
  readonly stages: number
  /** When it would go out, in words; null without a time. */
  readonly when: string | null
  /** What keeps it from going out. */
  readonly blockers: readonly string[]
}

interface StepFacts {
  readonly channels: readonly StepChannel[]
  /** Whether the person may release work that needs nobody else. */
  readonly mayRelease: boolean
  /** Who would be asked; null for anybody who may. */
  readonly approver: string | null
  readonly undecided: number
  /** A change waits to be saved, for it would void an approval. */
  readonly waits: boolean
  /** There is something to keep. */
  readonly written: boolean
}

export interface NextStep {
  readonly kind: 'submit' | 'release' | 'none'
  /** Exactly what the button will do. */
  readonly label: string
  readonly channelIds: readonly string[]
  /** Why it cannot be pressed; null when it can. */
  readonly why: string | null
}

const READY: readonly PublicationState[] = ['draft', 'changes_asked', 'held']

/** The one thing the primary button does now, said exactly, or why it cannot. */
export function findNextStep(facts: StepFacts): NextStep {
  const step = findStep(facts)
  return facts.waits ? { ...step, why: 'Save the change or discard it first.' } : step
}

function findStep(facts: StepFacts): NextStep {
  const { channels, mayRelease } = facts
  const open = channels.filter(({ state }) => READY.includes(state))
  const needing = open.filter(({ stages }) => stages > 0 || !mayRelease)
  const free = open.filter((each) => !needing.includes(each))
  if (needing.length > 0) {
    const whom = facts.approver ? ` to ${facts.approver}` : ''
    const part = needing.length < open.length ? ` ${sayCount(needing)}` : ''
    return make('submit', `Send${part}${whom} for approval`, needing, facts)
  }
  if (free.length > 0) return make('release', sayRelease(free), free, facts)
  if (channels.length === 0)
    return { kind: 'none', label: 'Send for approval', channelIds: [], why: 'Add a channel to go on.' }
  return { kind: 'none', label: sayDone(channels), channelIds: [], why: 'There is nothing to do here now.' }
}

function make(kind: 'submit' | 'release', label: string, going: readonly StepChannel[], facts: StepFacts): NextStep {
  const channelIds = going.map(({ channelId }) => channelId)
  return { kind, label, channelIds, why: findReason(going, facts) }
}

function findReason(going: readonly StepChannel[], { undecided, written }: StepFacts): string | null {
  if (!written) return 'Write something first.'
  if (undecided > 0) return 'Choose between both versions first.'
  const blocked = going.filter(({ blockers }) => blockers.length > 0)
  if (blocked.length === 0) return null
  const things = new Set(blocked.flatMap(({ blockers }) => blockers)).size
  const where = blocked.length > 2 ? `${blocked.length} channels` : blocked.map(({ name }) => name).join(' and ')
  return `${things === 1 ? '1 thing blocks' : `${things} things block`} ${where}: see Checks.`
}

function sayRelease(going: readonly StepChannel[]): string {
  const times = new Set(going.map(({ when }) => when))
  const [when] = times
  const timed = going.filter((each) => each.when !== null).length
  if (timed === 0) return 'Release, without a time yet'
  if (times.size === 1) return `Schedule for ${when ?? ''}`
  return timed === going.length ? `Schedule ${sayCount(going)}` : `Release ${sayCount(going)}`
}

function sayDone(channels: readonly StepChannel[]): string {
  if (channels.some(({ state }) => state === 'in_review')) return 'Waiting for approval'
  return channels.every(({ state }) => isReleased(state)) ? 'All scheduled' : 'Nothing to send'
}

function sayCount(channels: readonly StepChannel[]): string {
  return channels.length === 1 ? (channels[0]?.name ?? '1 channel') : `${channels.length} channels`
}
