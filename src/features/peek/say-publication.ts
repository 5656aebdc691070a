import { HELD_REASON_NAMES, STATE_NAMES } from '#core/publication/state.ts'
import { dayOf, wallTimeOf } from '#core/time/wall.ts'
import type { Post, Publication } from './queries.ts'

const SHORT_DAY = new Intl.DateTimeFormat('en-US', {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  timeZone: 'UTC',
})

/** `Tue, Dec 8, 09:30` */
export function sayWhen(at: string, zone: string): string {
  return `${SHORT_DAY.format(new Date(`${dayOf(at, zone)}T00:00:00.000Z`))}, ${wallTimeOf(at, zone)}`
}

/** `Held: publishing is paused` */
export function sayState({ state, heldReason }: Publication): string {
  return state === 'held' && heldReason ? `Held: ${HELD_REASON_NAMES[heldReason]}` : STATE_NAMES[state]
}

/** Whose yes holds, or what is still missing. */
export function sayRelease(
  publication: Publication,
  approvals: Post['approvals'],
  nameOf: (id: string) => string,
): string {
  const { state, channelId, hash, releasedFor, zone, approverId, stages } = publication
  const held = state === 'approved' || state === 'scheduled' || state === 'sending' || state === 'published'
  if (held) {
    const mine = approvals.filter((each) => each.channelId === channelId && each.hash === hash)
    const [yes] = mine.filter((each) => each.kind === 'approved')
    const names = [...new Set(mine.filter((each) => each.kind === 'approved').map((each) => nameOf(each.personId)))]
    const planned = releasedFor ? ` for ${sayWhen(releasedFor, zone)}` : ''
    if (yes) return `Approved by ${names.join(' and ')}${planned}`
    const [own] = mine
    return own ? `Released by ${nameOf(own.personId)}${planned}` : 'Released'
  }
  if (state === 'in_review') return approverId ? `Waits for ${nameOf(approverId)}` : 'Waits for somebody’s approval'
  if (stages === 0) return 'Needs nobody else’s approval'
  return stages === 1 ? 'Needs an approval' : `Needs ${stages} approvals`
}
