import { DAY_MS, toMs } from '#core/time/instant.ts'
import type { Output } from '#contract/contract.ts'
import type { Me } from '#client/session.ts'
import type { Tone } from '#ui/tone.ts'

type People = Output<'listPeople'>
type Token = Output<'listTokens'>['tokens'][number]
type Status = Output<'getStatus'>
type Notifications = Output<'listNotifications'>

/** One thing that waits for the person, and where it gets done. */
export interface Need {
  readonly id: string
  readonly tone: Tone
  readonly title: string
  readonly detail: string
  /** Where it gets done: a page, or a command of the shell. */
  readonly act?: { readonly label: string } & ({ readonly to: string } | { readonly command: string })
}

/** What is known; a part that is absent is not this person's business, or not here yet. */
export interface Known {
  readonly me: Me
  /** In milliseconds: tokens and backups do not follow the demonstration clock. */
  readonly realNow: number
  readonly browserZone: string
  readonly people?: People | undefined
  readonly tokens?: readonly Token[] | undefined
  readonly status?: Status | undefined
  readonly notifications?: Notifications | undefined
}

const EXPIRES_SOON_MS = 14 * DAY_MS
/** Backups are made daily; two missed is no accident. */
const BACKUP_OLD_MS = 2 * DAY_MS

/** Everything that waits for this person, the most pressing first. */
export function findNeeds(known: Known): Need[] {
  const needs = [
    ...deskNeeds(known),
    ...invitationNeeds(known),
    ...administratorNeeds(known),
    ...tokenNeeds(known),
    ...notificationNeeds(known),
    ...profileNeeds(known),
  ]
  const order: Tone[] = ['danger', 'caution', 'info']
  return needs.toSorted((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone))
}

function deskNeeds({ status, realNow }: Known): Need[] {
  if (!status) return []
  const { worker, database, newestBackupAt } = status
  const needs: Need[] = []
  if (!worker.alive) {
    needs.push({
      id: 'worker',
      tone: 'caution',
      title: 'The worker gives no sign of life',
      detail: 'What waits for its time is late until it is back. Start the process again; nothing is lost.',
    })
  }
  if (database === 'pglite' && (newestBackupAt === null || realNow - toMs(newestBackupAt) > BACKUP_OLD_MS)) {
    needs.push({
      id: 'backup',
      tone: 'caution',
      title: newestBackupAt === null ? 'There is no backup yet' : 'The newest backup is more than two days old',
      detail: 'The embedded database does not survive every loss of power by itself. See that backups are made.',
    })
  }
  return needs
}

function invitationNeeds({ people }: Known): Need[] {
  if (!people) return []
  const nameOf = (id: string) => people.people.find((person) => person.id === id)?.name ?? 'Somebody'
  return people.openInvitations
    .filter((invitation) => invitation.expired)
    .map((invitation) => ({
      id: `invitation ${invitation.personId}`,
      tone: 'caution' as const,
      title: `${nameOf(invitation.personId)}’s invitation has expired`,
      detail: `Invited by ${invitation.invitedBy}. Make a new link, or withdraw it.`,
      act: { to: `/people?person=${encodeURIComponent(invitation.personId)}`, label: 'Open' },
    }))
}

/** An administrator who falls ill should not be the only one. */
function administratorNeeds({ me, people }: Known): Need[] {
  if (!people || !me.administrator) return []
  const active = people.people.filter((person) => person.joinedAt && !person.deactivatedAt)
  if (active.length < 2 || active.filter((person) => person.administrator).length > 1) return []
  return [
    {
      id: 'administrator',
      tone: 'info',
      title: 'You are the only administrator',
      detail: 'Make a second one, so that the desk can be run when you are away.',
      act: { to: '/people', label: 'Choose' },
    },
  ]
}

function tokenNeeds({ me, tokens = [], realNow }: Known): Need[] {
  const leftOf = (token: Token) => toMs(token.expiresAt) - realNow
  return tokens
    .filter((token) => !token.revokedAt && leftOf(token) > 0 && leftOf(token) < EXPIRES_SOON_MS)
    .map((token) => {
      const days = Math.ceil(leftOf(token) / DAY_MS)
      return {
        id: `token ${token.id}`,
        tone: 'caution' as const,
        title: `The API token “${token.name}” expires ${days <= 1 ? 'within a day' : `in ${days} days`}`,
        detail: `${token.ownerId === me.id ? 'Yours' : `${token.ownerName}’s`}. What uses it stops then: make a new one first.`,
        act: { to: '/tokens', label: 'Open' },
      }
    })
}

/** One row for all of them: which, the bell knows. */
function notificationNeeds({ notifications }: Known): Need[] {
  if (!notifications || notifications.unread === 0) return []
  const { unread } = notifications
  const newest = notifications.notifications.find((each) => each.readAt === null)
  const before = unread === 1 ? '' : 'The newest: '
  return [
    {
      id: 'notifications',
      tone: 'info',
      title: unread === 1 ? '1 unread notification' : `${unread} unread notifications`,
      detail: newest ? `${before}${newest.title}.` : 'They are older than those shown.',
      act: { command: 'notifications', label: 'Read' },
    },
  ]
}

function profileNeeds({ me, browserZone }: Known): Need[] {
  const act = { to: '/account', label: 'Open account' }
  const needs: Need[] = []
  if (!me.title) {
    needs.push({
      id: 'title',
      tone: 'info',
      title: 'Your profile has no title yet',
      detail: 'The others cannot see what you do.',
      act,
    })
  } else if (!me.pronouns) {
    needs.push({
      id: 'pronouns',
      tone: 'info',
      title: 'Your profile has no pronouns yet',
      detail: 'Add them if you like, so that the others get them right.',
      act,
    })
  }
  // UTC is also what browsers say that hide where they are.
  if (me.zone !== browserZone && browserZone !== 'UTC') {
    needs.push({
      id: 'zone',
      tone: 'info',
      title: `You seem to be in ${browserZone.replaceAll('_', ' ')}`,
      detail: `Your profile says ${me.zone.replaceAll('_', ' ')}. If you have moved, change it.`,
      act,
    })
  }
  return needs
}
