import type { Action } from '#core/person/policy.ts'

/**
 * Every endpoint of the desk, declared once as plain data, so that a page may know the paths without loading a
 * validator. What goes in and out of each is in the file of its noun beside this one.
 */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly path: `/${string}`
  /** The row of the policy table it obeys; `open` needs no session at all, and says why. */
  readonly action: Action | 'open'
  readonly openBecause?: string
  readonly summary: string
  /** `identity`: answered by better-auth; `text`: the answer is not JSON. */
  readonly kind?: 'identity' | 'text'
}

export const operations = {
  getHealth: {
    method: 'GET',
    path: '/healthz',
    action: 'open',
    openBecause: 'a supervisor has no session',
    summary: 'Is the process alive?',
    kind: 'text',
  },
  getReadiness: {
    method: 'GET',
    path: '/readyz',
    action: 'open',
    openBecause: 'a load balancer has no session',
    summary: 'Can it serve: database reachable, migrations applied?',
    kind: 'text',
  },
  getMetrics: {
    method: 'GET',
    path: '/metrics',
    action: 'open',
    openBecause: 'Prometheus has no session; away from loopback it needs METRICS_TOKEN',
    summary: 'Figures for Prometheus',
    kind: 'text',
  },
  getOpenApi: {
    method: 'GET',
    path: '/api/openapi.json',
    action: 'open',
    openBecause: 'the description of the API holds no data',
    summary: 'This description, as OpenAPI 3.1',
  },

  getSession: {
    method: 'GET',
    path: '/api/session',
    action: 'open',
    openBecause: 'it says whether there is a session',
    summary: 'Who is signed in, and which ways to sign in there are',
  },
  signIn: {
    method: 'POST',
    path: '/api/auth/sign-in/email',
    action: 'open',
    openBecause: 'it is how a session begins',
    summary: 'Sign in with email and password',
    kind: 'identity',
  },
  signInAsDemo: {
    method: 'POST',
    path: '/api/session/demo',
    action: 'open',
    openBecause: 'it is how a demonstration session begins; answers only in demonstration mode',
    summary: 'Sign in as a person of the demonstration workspace',
  },
  signInWithSso: {
    method: 'POST',
    path: '/api/auth/sign-in/social',
    action: 'open',
    openBecause: 'it is how a single sign-on begins',
    summary: 'Begin single sign-on: answers where to go',
    kind: 'identity',
  },
  finishSso: {
    method: 'GET',
    path: '/api/auth/callback/:provider',
    action: 'open',
    openBecause: 'the identity provider sends the browser here',
    summary: 'Finish single sign-on',
    kind: 'identity',
  },
  signOut: {
    method: 'POST',
    path: '/api/auth/sign-out',
    action: 'open',
    openBecause: 'ending a session that has already ended is no error',
    summary: 'Sign out',
    kind: 'identity',
  },
  changePassword: {
    method: 'POST',
    path: '/api/auth/change-password',
    action: 'account.password',
    summary: 'Change one’s own password',
    kind: 'identity',
  },
  updateMe: {
    method: 'PATCH',
    path: '/api/me',
    action: 'account.edit',
    summary: 'Edit one’s own name, title, pronouns and time zone',
  },

  getSetup: {
    method: 'GET',
    path: '/api/setup/:secret',
    action: 'open',
    openBecause: 'the one-time link from the console is the credential',
    summary: 'Is this set-up link good?',
  },
  completeSetup: {
    method: 'POST',
    path: '/api/setup/:secret',
    action: 'open',
    openBecause: 'the one-time link from the console is the credential',
    summary: 'Name the desk and make its first administrator',
  },

  getInvitation: {
    method: 'GET',
    path: '/api/invitations/:secret',
    action: 'open',
    openBecause: 'the link in the invitation is the credential',
    summary: 'Whom an invitation link is for',
  },
  acceptInvitation: {
    method: 'POST',
    path: '/api/invitations/:secret',
    action: 'open',
    openBecause: 'the link in the invitation is the credential',
    summary: 'Accept an invitation: set a password and come in',
  },

  listPeople: { method: 'GET', path: '/api/people', action: 'person.list', summary: 'Everybody at the desk' },
  invitePerson: {
    method: 'POST',
    path: '/api/people',
    action: 'person.invite',
    summary: 'Invite somebody; answers the link, once',
  },
  renewInvitation: {
    method: 'POST',
    path: '/api/people/:id/invitation',
    action: 'person.invite',
    summary: 'A new link for somebody invited; the old one stops working',
  },
  withdrawInvitation: {
    method: 'DELETE',
    path: '/api/people/:id/invitation',
    action: 'person.invite',
    summary: 'Withdraw an invitation',
  },
  updatePerson: {
    method: 'PATCH',
    path: '/api/people/:id',
    action: 'person.edit',
    summary: 'Change a person’s title or level',
  },
  setAdministrator: {
    method: 'PUT',
    path: '/api/people/:id/administrator',
    action: 'person.administrator',
    summary: 'Make a person an administrator, or no longer one',
  },
  deactivatePerson: {
    method: 'POST',
    path: '/api/people/:id/deactivation',
    action: 'person.deactivate',
    summary: 'Take away a person’s place: sessions and tokens end at once',
  },
  reactivatePerson: {
    method: 'DELETE',
    path: '/api/people/:id/deactivation',
    action: 'person.deactivate',
    summary: 'Give back a person’s place',
  },

  getDesk: { method: 'GET', path: '/api/desk', action: 'desk.read', summary: 'The desk’s settings' },
  updateDesk: { method: 'PATCH', path: '/api/desk', action: 'desk.edit', summary: 'Change the desk’s settings' },
  getStatus: {
    method: 'GET',
    path: '/api/status',
    action: 'status.read',
    summary: 'Whether the desk and its worker are well',
  },

  streamEvents: {
    method: 'GET',
    path: '/api/events',
    action: 'session.use',
    summary: 'What changes, as it changes (server-sent events, resumable by Last-Event-ID)',
    kind: 'text',
  },
  listNotifications: {
    method: 'GET',
    path: '/api/notifications',
    action: 'notification.own',
    summary: 'One’s own notifications, newest first',
  },
  readNotifications: {
    method: 'POST',
    path: '/api/notifications/read',
    action: 'notification.own',
    summary: 'Mark notifications as read',
  },

  listChannels: {
    method: 'GET',
    path: '/api/channels',
    action: 'channel.read',
    summary: 'Every channel, retired ones included',
  },
  addChannel: { method: 'POST', path: '/api/channels', action: 'channel.edit', summary: 'Add a channel' },
  updateChannel: {
    method: 'PATCH',
    path: '/api/channels/:id',
    action: 'channel.edit',
    summary: 'Change a channel, its capacity or its best-time rule',
  },
  retireChannel: {
    method: 'POST',
    path: '/api/channels/:id/retirement',
    action: 'channel.edit',
    summary: 'Retire a channel: it is kept, and no longer offered',
  },
  reviveChannel: {
    method: 'DELETE',
    path: '/api/channels/:id/retirement',
    action: 'channel.edit',
    summary: 'Offer a retired channel again',
  },
  listPickLists: {
    method: 'GET',
    path: '/api/pick-lists',
    action: 'pick-list.read',
    summary: 'Every value of every pick-list, retired ones included',
  },
  addPickListValue: {
    method: 'POST',
    path: '/api/pick-lists/:list',
    action: 'pick-list.edit',
    summary: 'Add a value to a pick-list',
  },
  updatePickListValue: {
    method: 'PATCH',
    path: '/api/pick-list-values/:id',
    action: 'pick-list.edit',
    summary: 'Rename, retire or revive a value; the value itself never changes',
  },

  getClock: {
    method: 'GET',
    path: '/api/clock',
    action: 'clock.read',
    summary: 'The desk’s time, its offset, and whether time is being played forward',
  },
  moveClock: {
    method: 'POST',
    path: '/api/clock',
    action: 'clock.move',
    summary: 'Play time forward by a while or to a moment (demonstration only)',
  },
  resetClock: {
    method: 'DELETE',
    path: '/api/clock',
    action: 'clock.move',
    summary: 'Back to real time (demonstration only)',
  },

  listAudit: { method: 'GET', path: '/api/audit', action: 'audit.read', summary: 'The audit log, newest first' },
  exportAudit: {
    method: 'GET',
    path: '/api/audit.csv',
    action: 'audit.read',
    summary: 'The audit log as CSV, with the same filters',
    kind: 'text',
  },

  listTokens: {
    method: 'GET',
    path: '/api/tokens',
    action: 'token.own',
    summary: 'API tokens: one’s own, or everyone’s for an administrator',
  },
  createToken: {
    method: 'POST',
    path: '/api/tokens',
    action: 'token.own',
    summary: 'Make an API token; answers it, once',
  },
  revokeToken: { method: 'DELETE', path: '/api/tokens/:id', action: 'token.own', summary: 'Revoke an API token' },
} as const satisfies Record<string, Operation>

export type OperationId = keyof typeof operations
export const OPERATION_IDS = Object.keys(operations) as OperationId[]
