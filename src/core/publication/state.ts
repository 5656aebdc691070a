/** Where a publication stands. */
export const PUBLICATION_STATES = [
  'draft',
  'in_review',
  'changes_asked',
  'approved',
  'scheduled',
  'held',
  'sending',
  'published',
  'failed',
  'unconfirmed',
  'cancelled',
] as const
export type PublicationState = (typeof PUBLICATION_STATES)[number]

/** Why a publication is held. It is never held without one. */
export const HELD_REASONS = [
  'paused',
  'late',
  'credentials',
  'approval_voided',
  'approval_lapsed',
  'platform_capacity',
  'link_rule',
  'embargo',
  'approval_rule',
] as const
export type HeldReason = (typeof HELD_REASONS)[number]

/** What can happen to a publication. */
export const PUBLICATION_EVENTS = [
  /** Sent to somebody for approval. */
  'submit',
  /** The author takes it back. */
  'withdraw',
  'ask_changes',
  'decline',
  /** What it says now is approved, or released by its author, and it has a time. */
  'release_timed',
  /** The same, without a time. */
  'release_untimed',
  /** What it says, or when, is no longer what was released; it has a time. */
  'void_timed',
  /** The same, without a time. */
  'void_untimed',
  /** Something outside its words stops it. */
  'hold',
  'cancel',
  'reopen',
  /** The worker takes it. */
  'claim',
  /** The platform was surely not reached; it is tried again later. */
  'put_back',
  'confirm',
  'fail',
  /** Nobody knows whether it went out. */
  'lose_sight',
  /** A person wants it tried again. */
  'retry',
  /** A person has it taken off the platform. */
  'take_down',
] as const
export type PublicationEvent = (typeof PUBLICATION_EVENTS)[number]

type Moves = Partial<Record<PublicationEvent, PublicationState>>

/** What every state before sending allows alike. */
const RELEASE: Moves = { release_timed: 'scheduled', release_untimed: 'approved' }

/**
 * The whole life of a publication: from a state, by an event, to a state. What is not here cannot happen.
 * Sources: the list of states; architecture.md, outcomes; lessons.md 1, 3, 9, 10, 15.
 */
export const PUBLICATION_MACHINE: Record<PublicationState, Moves> = {
  draft: { ...RELEASE, submit: 'in_review', cancel: 'cancelled' },
  in_review: {
    ...RELEASE,
    withdraw: 'draft',
    ask_changes: 'changes_asked',
    decline: 'cancelled',
    cancel: 'cancelled',
  },
  changes_asked: { ...RELEASE, submit: 'in_review', withdraw: 'draft', cancel: 'cancelled' },
  approved: { ...RELEASE, void_timed: 'draft', void_untimed: 'draft', withdraw: 'draft', cancel: 'cancelled' },
  scheduled: {
    ...RELEASE,
    void_timed: 'held',
    void_untimed: 'draft',
    withdraw: 'draft',
    hold: 'held',
    cancel: 'cancelled',
    claim: 'sending',
  },
  held: {
    ...RELEASE,
    void_timed: 'held',
    void_untimed: 'draft',
    hold: 'held',
    submit: 'in_review',
    withdraw: 'draft',
    cancel: 'cancelled',
  },
  sending: { put_back: 'scheduled', hold: 'held', confirm: 'published', fail: 'failed', lose_sight: 'unconfirmed' },
  published: { take_down: 'cancelled' },
  failed: { ...RELEASE, retry: 'scheduled', withdraw: 'draft', cancel: 'cancelled', confirm: 'published' },
  unconfirmed: { confirm: 'published', fail: 'failed', hold: 'held', retry: 'scheduled', put_back: 'scheduled' },
  cancelled: { reopen: 'draft' },
}

/** @returns the state that follows, or null when this cannot happen in this state */
export function nextState(state: PublicationState, event: PublicationEvent): PublicationState | null {
  return PUBLICATION_MACHINE[state][event] ?? null
}

/** What it says and when can no longer be changed: it is on its way, or out, or nobody knows. */
export function isFrozen(state: PublicationState): boolean {
  return state === 'sending' || state === 'published' || state === 'unconfirmed'
}

/** Somebody's yes is on it, or it is on its way. */
export function isReleased(state: PublicationState): boolean {
  return state === 'approved' || state === 'scheduled' || isFrozen(state)
}

/** How people read each state. */
export const STATE_NAMES: Record<PublicationState, string> = {
  draft: 'Draft',
  in_review: 'In review',
  changes_asked: 'Changes asked',
  approved: 'Approved, not scheduled',
  scheduled: 'Scheduled',
  held: 'Held',
  sending: 'Sending',
  published: 'Published',
  failed: 'Failed',
  unconfirmed: 'Unconfirmed',
  cancelled: 'Cancelled',
}

export const HELD_REASON_NAMES: Record<HeldReason, string> = {
  paused: 'publishing is paused',
  late: 'it is later than the desk allows',
  credentials: 'the channel is not connected',
  approval_voided: 'it was changed after it was approved',
  approval_lapsed: 'its approval has lapsed',
  platform_capacity: 'the platform takes no more for now',
  link_rule: 'a link of it breaks a rule',
  embargo: 'its embargo has not ended',
  approval_rule: 'the approval rules now ask for more',
}

/** What a post as a whole needs most, first: its state is that of the publication that needs attention most. */
const MOST_PRESSING: readonly PublicationState[] = [
  'failed',
  'unconfirmed',
  'held',
  'changes_asked',
  'sending',
  'in_review',
  'draft',
  'approved',
  'scheduled',
  'published',
  'cancelled',
]

/** @returns the state of a post, derived from its publications; a post without any is a draft */
export function postStateOf(states: readonly PublicationState[]): PublicationState {
  return MOST_PRESSING.find((state) => states.includes(state)) ?? 'draft'
}
