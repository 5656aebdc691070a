import { type ApprovalRules, releaseOf } from '#core/approval/rules.ts'
import type { Instant } from '#core/time/instant.ts'
import type { Post, Publication, Waiting } from './queries.ts'

/** What the queue asks of whoever looks at it. */
export interface Reader {
  readonly id: string
  readonly rules: ApprovalRules
  readonly now: Instant
}

/** How many have said yes to a publication as it is now, and how many have to. */
export interface Stages {
  readonly done: number
  readonly needed: number
  /** Who has. */
  readonly by: readonly string[]
}

export function countYes(publication: Publication, { approvals }: Pick<Post, 'approvals'>, reader: Reader): Stages {
  const mine = approvals.filter((each) => each.channelId === publication.channelId)
  const { by } = releaseOf(publication, mine, reader.rules, reader.now)
  return { done: by.length, needed: Math.max(1, publication.stages), by: by.map((each) => each.personId) }
}

/** The publications of a post that wait for somebody’s yes. */
export function listOpen({ publications }: Pick<Post, 'publications'>): Publication[] {
  return publications.filter((each) => each.state === 'in_review')
}

/** The channels of a post that still need a yes of this person. */
export function listMine(post: Post, reader: Reader): Publication[] {
  return listOpen(post).filter((each) => !countYes(each, post, reader).by.includes(reader.id))
}

export type QueueGroup = 'yours' | 'sent' | 'others'

export const GROUP_TITLES: Record<QueueGroup, string> = {
  yours: 'For you to decide',
  sent: 'Sent by you',
  others: 'Waits for somebody else',
}

/** @returns where a waiting post stands for this person: theirs to decide, their own, or neither */
export function groupOf({ post, whyNot }: Waiting, reader: Reader): QueueGroup {
  if (whyNot === null && listMine(post, reader).length > 0) return 'yours'
  return listOpen(post).some((each) => each.submittedBy === reader.id) ? 'sent' : 'others'
}

export interface Queue {
  readonly groups: readonly { readonly name: QueueGroup; readonly rows: readonly Waiting[] }[]
  /** All of them in the order of the page. */
  readonly rows: readonly Waiting[]
}

/** Puts the queue in groups, each by time left, as the server sorted it. */
export function makeQueue(waiting: readonly Waiting[], reader: Reader, onlyMine: boolean): Queue {
  const asked = waiting.filter((each) => !onlyMine || isAskedOf(each.post, reader.id))
  const groups = (['yours', 'sent', 'others'] as const)
    .map((name) => ({ name, rows: asked.filter((each) => groupOf(each, reader) === name) }))
    .filter((group) => group.rows.length > 0)
  return { groups, rows: groups.flatMap((group) => group.rows) }
}

export function isAskedOf(post: Post, personId: string): boolean {
  return listOpen(post).some((each) => each.approverId === personId)
}

/** @returns the post that comes after this one when it goes, or before it at the end; undefined when it was the last */
export function neighborOf(rows: readonly Waiting[], postId: string): string | undefined {
  const at = rows.findIndex((each) => each.post.id === postId)
  return (rows[at + 1] ?? rows[at - 1])?.post.id
}
