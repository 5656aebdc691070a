import type { ApprovalRules } from '#core/approval/rules.ts'

/** The rule that needs no setting: it follows from the levels. */
export const DEFAULT_RULE =
  'What an associate writes needs one approval, by a manager or above who has not written any of it. What a manager or above writes needs none: it is recorded as released by its author, never as approved.'

/** What a change of the rules does to posts that are there. */
export const RULE_REACH =
  'New figures reach every post that is not out yet: what has too few approvals then is held, what has enough is released, and whoever is concerned is told.'

/** @param reach what the change did to posts; none when it was no change of the rules */
export function sayReach(reach: { readonly held: number; readonly released: number } | undefined): string {
  const { held = 0, released = 0 } = reach ?? {}
  const posts = (count: number) => (count === 1 ? '1 post' : `${count} posts`)
  const parts = [
    held > 0 && `${posts(held)} now ${held === 1 ? 'needs' : 'need'} approval again`,
    released > 0 && `${posts(released)} ${released === 1 ? 'is' : 'are'} released`,
  ]
  return ['Saved', ...parts].filter(Boolean).join('. ')
}

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
