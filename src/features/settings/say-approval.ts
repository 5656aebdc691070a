import type { ApprovalRules } from '#core/approval/rules.ts'

/** The rule that needs no setting: it follows from the levels. */
export const DEFAULT_RULE =
  'What an associate writes needs one approval, by a manager or above who has not written any of it. What a manager or above writes needs none: it is recorded as released by its author, never as approved.'

export function sayStages(count: number): string {
  if (count === 0) return 'As usual'
  return count === 1 ? '1 approval' : `${count} approvals by different people`
}

export function sayTolerance(minutes: number): string {
  if (minutes === 0) return 'Any move of the time asks for a new approval.'
  return `A post may be moved by up to ${minutes} min and keeps its approval; further, it needs a new one.`
}

export function sayLapse(days: ApprovalRules['lapseAfterDays']): string {
  if (days === null) return 'An approval holds until the post changes.'
  return `An approval lapses after ${days === 1 ? '1 day' : `${days} days`}. Author and approver are warned a day before; a post that has lost it is held.`
}
