import { type Level, LEVELS } from './level.ts'

/** The conditions a policy cell may carry. */
export const CONDITIONS = [
  'not-author',
  'own-work',
  'no-approval-needed',
  'asked-to-review',
  'need-to-know',
  'not-self',
  'lower-level',
  'below-own-level',
] as const
export type Condition = (typeof CONDITIONS)[number]

/** What a condition may ask about the object of an action. */
export interface Facts {
  readonly authorIds?: readonly string[]
  /** How many approvals the work needs. */
  readonly stages?: number
  /** Whose opinion was asked. */
  readonly reviewerIds?: readonly string[]
  readonly needToKnowIds?: readonly string[]
  /** The person the action is about. */
  readonly person?: { readonly id: string; readonly level: Level }
  /** The level the action would give somebody. */
  readonly newLevel?: Level
}

interface Asker {
  readonly personId: string
  readonly level: Level
}

const holds: Record<Condition, (asker: Asker, facts: Facts) => boolean> = {
  'not-author': (asker, facts) => facts.authorIds !== undefined && !facts.authorIds.includes(asker.personId),
  'own-work': (asker, facts) => facts.authorIds?.includes(asker.personId) ?? false,
  'no-approval-needed': (_asker, facts) => facts.stages === 0,
  'asked-to-review': (asker, facts) => facts.reviewerIds?.includes(asker.personId) ?? false,
  'need-to-know': (asker, facts) => facts.needToKnowIds?.includes(asker.personId) ?? false,
  'not-self': (asker, facts) => facts.person !== undefined && facts.person.id !== asker.personId,
  'below-own-level': (asker, facts) =>
    facts.newLevel !== undefined && LEVELS.indexOf(facts.newLevel) < LEVELS.indexOf(asker.level),
  'lower-level': (asker, facts) => {
    const rank = LEVELS.indexOf(asker.level)
    const { person, newLevel } = facts
    if (!person || person.id === asker.personId) return false
    return LEVELS.indexOf(person.level) < rank && (!newLevel || LEVELS.indexOf(newLevel) < rank)
  },
}

const reasons: Record<Condition, string> = {
  'not-author': 'Nobody can do this to their own work: somebody else has to.',
  'own-work': 'This can only be done to one’s own work; a manager can do it to anybody’s.',
  'no-approval-needed': 'This work needs somebody else’s approval: send it for approval instead.',
  'asked-to-review': 'This is open to the social team, and to the people whose opinion was asked.',
  'need-to-know': 'This is open only to the people on its need-to-know list.',
  'not-self': 'Nobody can do this to themselves: another administrator has to.',
  'below-own-level': 'This can only be done for a level below one’s own; an administrator can do it for any.',
  'lower-level': 'This can only be done to somebody of a lower level than one’s own, and only up to below it.',
}

/** How the policy page says each condition in a cell. */
export const CONDITION_WORDS: Record<Condition, string> = {
  'not-author': 'not the author',
  'own-work': 'own work',
  'no-approval-needed': 'no approval needed',
  'asked-to-review': 'asked for an opinion',
  'need-to-know': 'on the need-to-know list',
  'not-self': 'not oneself',
  'lower-level': 'of a lower level',
  'below-own-level': 'to below one’s own level',
}

export function conditionHolds(condition: Condition, asker: Asker, facts: Facts): boolean {
  return holds[condition](asker, facts)
}

export function whyNot(condition: Condition): string {
  return reasons[condition]
}
