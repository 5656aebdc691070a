import { type Condition, conditionHolds, type Facts, whyNot } from './condition.ts'
import { type Level, LEVEL_FACTS, LEVELS } from './level.ts'

/** `yes`, `no`, or yes where the condition holds. */
export type Cell = 'yes' | 'no' | Condition

interface Rule {
  /** What the action is, as the policy page says it. */
  readonly says: string
  readonly cells: Record<Level, Cell>
  /** What the administrator flag adds, whatever the level. */
  readonly administrator: Cell
  /** Only a person at a browser may: never an API token. */
  readonly sessionOnly?: true
}

/** The same cell for `floor` and every level above it. */
function from(floor: Level, cell: Cell = 'yes'): Record<Level, Cell> {
  const start = LEVELS.indexOf(floor)
  return Object.fromEntries(LEVELS.map((level, index) => [level, index >= start ? cell : 'no'])) as Record<Level, Cell>
}

const everyone = from('stakeholder')
const nobody = from('stakeholder', 'no')

/**
 * Who may do what: one row an action, one cell a level. The server enforces it on every endpoint, the interface
 * reads it to hide or explain, and the policy page shows it. Source of the levels: product.md, the job family.
 */
export const POLICY = {
  'session.use': { says: 'Sign out, and see who one is', cells: everyone, administrator: 'yes' },
  'account.password': { says: 'Change one’s own password', cells: everyone, administrator: 'yes', sessionOnly: true },
  'account.edit': { says: 'Edit one’s own name, title, pronouns and time zone', cells: everyone, administrator: 'yes' },
  'person.list': { says: 'See who is at the desk', cells: everyone, administrator: 'yes' },
  'person.invite': {
    says: 'Invite people, renew and withdraw invitations',
    cells: from('people_manager', 'below-own-level'),
    administrator: 'yes',
    sessionOnly: true,
  },
  'person.edit': {
    says: 'Change another person’s title and level',
    cells: from('people_manager', 'lower-level'),
    administrator: 'not-self',
    sessionOnly: true,
  },
  'person.deactivate': {
    says: 'Take away or give back a person’s place',
    cells: from('people_manager', 'lower-level'),
    administrator: 'not-self',
    sessionOnly: true,
  },
  'person.administrator': {
    says: 'Make a person an administrator, or no longer one',
    cells: nobody,
    administrator: 'not-self',
    sessionOnly: true,
  },
  'desk.read': { says: 'Read the desk’s settings', cells: everyone, administrator: 'yes' },
  'desk.edit': { says: 'Change the desk’s settings', cells: from('people_manager'), administrator: 'yes' },
  'channel.read': { says: 'See the channels and their capacity', cells: everyone, administrator: 'yes' },
  'channel.edit': { says: 'Add, change and retire channels', cells: from('people_manager'), administrator: 'yes' },
  'media.read': { says: 'See the media library', cells: everyone, administrator: 'yes' },
  'media.edit': {
    says: 'Upload media, describe, crop and retire them',
    cells: from('associate'),
    administrator: 'yes',
  },
  'pick-list.read': { says: 'See the pick-lists', cells: everyone, administrator: 'yes' },
  'pick-list.edit': {
    says: 'Add values to pick-lists, rename and retire them',
    cells: from('manager'),
    administrator: 'yes',
  },
  'pick-list.request': {
    says: 'Ask for a new value of a pick-list',
    cells: from('associate'),
    administrator: 'yes',
  },
  'link.read': { says: 'See links and their clicks, and check any', cells: from('associate'), administrator: 'yes' },
  'link.write': {
    says: 'Make links, alone or from CSV, and disable them',
    cells: from('associate'),
    administrator: 'yes',
  },
  'notification.own': { says: 'Read one’s own notifications', cells: everyone, administrator: 'yes' },
  'clock.read': { says: 'See the desk’s clock', cells: everyone, administrator: 'yes' },
  'clock.move': { says: 'Move the clock of a demonstration', cells: everyone, administrator: 'yes' },
  'simulator.use': {
    says: 'Make the imitated platforms of a demonstration fail',
    cells: everyone,
    administrator: 'yes',
  },
  'audit.read': { says: 'Read the audit log and export it', cells: from('senior'), administrator: 'yes' },
  'token.own': {
    says: 'Make, see and revoke one’s own API tokens',
    cells: from('associate'),
    administrator: 'yes',
    sessionOnly: true,
  },
  'token.all': { says: 'See and revoke anyone’s API tokens', cells: nobody, administrator: 'yes', sessionOnly: true },
  'status.read': { says: 'See whether the desk and its worker are well', cells: everyone, administrator: 'yes' },
  'calendar.read': { says: 'See the calendar and every draft on it', cells: from('associate'), administrator: 'no' },
  'mark.edit': {
    says: 'Put observances and company events on the calendar',
    cells: from('associate'),
    administrator: 'no',
  },
  'view.own': { says: 'Save views of a page', cells: everyone, administrator: 'yes' },
  'post.read': {
    says: 'Read a post, its comments and its versions',
    cells: { ...from('associate'), stakeholder: 'asked-to-review' },
    administrator: 'no',
  },
  'post.write': { says: 'Write posts, and change anybody’s drafts', cells: from('associate'), administrator: 'no' },
  'post.move': { says: 'Give posts another time', cells: from('associate'), administrator: 'no' },
  'post.submit': { says: 'Send posts for approval', cells: from('associate'), administrator: 'no' },
  'post.release': {
    says: 'Release work that needs no approval',
    cells: from('manager', 'no-approval-needed'),
    administrator: 'no',
  },
  'post.cancel': {
    says: 'Cancel posts',
    cells: { ...from('manager'), associate: 'own-work' },
    administrator: 'no',
  },
  'post.comment': {
    says: 'Comment on posts',
    cells: { ...from('associate'), stakeholder: 'asked-to-review' },
    administrator: 'no',
  },
  'post.review': {
    says: 'Give the opinion one was asked for',
    cells: from('stakeholder', 'asked-to-review'),
    administrator: 'no',
  },
  'post.queue': {
    says: 'See what waits for approval, and the opinions asked of oneself',
    cells: everyone,
    administrator: 'no',
  },
  'publishing.read': {
    says: 'See how publishing stands, and what was tried',
    cells: from('associate'),
    administrator: 'yes',
  },
  'pause.set': { says: 'Pause publishing, and lift a pause', cells: from('manager'), administrator: 'no' },
  'post.settle': {
    says: 'Retry what failed, and say what became of what is unconfirmed',
    cells: from('associate'),
    administrator: 'no',
  },
  'post.remove': { says: 'Take a published post off its platform', cells: from('manager'), administrator: 'no' },
  'connection.edit': {
    says: 'Connect channels with their credentials',
    cells: from('people_manager'),
    administrator: 'yes',
    sessionOnly: true,
  },
  'post.approve': {
    says: 'Approve what somebody else wrote',
    cells: from('manager', 'not-author'),
    administrator: 'no',
    sessionOnly: true,
  },
  'incident.read': {
    says: 'Enter the room of an incident',
    cells: from('stakeholder', 'need-to-know'),
    administrator: 'no',
  },
} as const satisfies Record<string, Rule>

export type Action = keyof typeof POLICY
export const ACTIONS = Object.keys(POLICY) as Action[]

export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reason: string }

export interface Subject {
  readonly personId: string
  readonly level: Level
  readonly administrator: boolean
  readonly via: { readonly kind: 'session' } | { readonly kind: 'token'; readonly scopes: readonly string[] }
}

const allowed: Decision = { allowed: true }
const refused = (reason: string): Decision => ({ allowed: false, reason })

/**
 * Decides whether `subject` may do `action` given the facts about its object.
 * @param facts what is known of the object; a condition whose fact is missing does not hold
 */
export function can(subject: Subject, action: Action, facts: Facts = {}): Decision {
  const rule: Rule = POLICY[action]
  if (subject.via.kind === 'token') {
    if (rule.sessionOnly)
      return refused('This can only be done by a person signed in at the desk, not with an API token.')
    if (!subject.via.scopes.includes(action)) return refused(`This API token does not have the scope ${action}.`)
  }
  const cells = subject.administrator ? [rule.cells[subject.level], rule.administrator] : [rule.cells[subject.level]]
  if (cells.some((cell) => cellHolds(cell, subject, facts))) return allowed
  const condition = cells.find((cell) => cell !== 'no' && cell !== 'yes')
  return refused(condition ? whyNot(condition as Condition) : whyNotLevel(rule, subject.level))
}

/**
 * Could `subject` do `action` to some object? What the interface asks before the object is known, and what the
 * server asks before it has read the object.
 */
export function mayEver(subject: Subject, action: Action): boolean {
  const rule: Rule = POLICY[action]
  if (subject.via.kind === 'token' && (rule.sessionOnly || !subject.via.scopes.includes(action))) return false
  return rule.cells[subject.level] !== 'no' || (subject.administrator && rule.administrator !== 'no')
}

function cellHolds(cell: Cell, subject: Subject, facts: Facts): boolean {
  if (cell === 'yes' || cell === 'no') return cell === 'yes'
  return conditionHolds(cell, subject, facts)
}

function whyNotLevel(rule: Rule, level: Level): string {
  const floor = LEVELS.find((each) => rule.cells[each] !== 'no')
  const who = floor ? `${LEVEL_FACTS[floor].title} or above` : 'an administrator'
  return `This needs ${who}; your level is ${LEVEL_FACTS[level].title}.`
}
