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

type Access = Action | { readonly openBecause: string }

const open = (openBecause: string): Access => ({ openBecause })

function on(method: Operation['method']) {
  return (path: Operation['path'], access: Access, summary: string, kind?: 'identity' | 'text'): Operation => ({
    ...{ method, path, summary },
    ...(typeof access === 'string' ? { action: access } : { action: 'open', openBecause: access.openBecause }),
    ...(kind && { kind }),
  })
}

const [get, post, patch, put, remove] = [on('GET'), on('POST'), on('PATCH'), on('PUT'), on('DELETE')]

export const operations = {
  getHealth: get('/healthz', open('a supervisor has no session'), 'Is the process alive?', 'text'),
  getReadiness: get(
    '/readyz',
    open('a load balancer has no session'),
    'Can it serve: database reachable, migrations applied?',
    'text',
  ),
  getMetrics: get(
    '/metrics',
    open('Prometheus has no session; away from loopback it needs METRICS_TOKEN'),
    'Figures for Prometheus',
    'text',
  ),
  getOpenApi: get(
    '/api/openapi.json',
    open('the description of the API holds no data'),
    'This description, as OpenAPI 3.1',
  ),

  getSession: get(
    '/api/session',
    open('it says whether there is a session'),
    'Who is signed in, and which ways to sign in there are',
  ),
  signIn: post(
    '/api/auth/sign-in/email',
    open('it is how a session begins'),
    'Sign in with email and password',
    'identity',
  ),
  signInAsDemo: post(
    '/api/session/demo',
    open('it is how a demonstration session begins; answers only in demonstration mode'),
    'Sign in as a person of the demonstration workspace',
  ),
  signInWithSso: post(
    '/api/auth/sign-in/social',
    open('it is how a single sign-on begins'),
    'Begin single sign-on: answers where to go',
    'identity',
  ),
  finishSso: get(
    '/api/auth/callback/:provider',
    open('the identity provider sends the browser here'),
    'Finish single sign-on',
    'identity',
  ),
  signOut: post(
    '/api/auth/sign-out',
    open('ending a session that has already ended is no error'),
    'Sign out',
    'identity',
  ),
  changePassword: post('/api/auth/change-password', 'account.password', 'Change one’s own password', 'identity'),
  updateMe: patch('/api/me', 'account.edit', 'Edit one’s own name, title, pronouns and time zone'),

  getSetup: get(
    '/api/setup/:secret',
    open('the one-time link from the console is the credential'),
    'Is this set-up link good?',
  ),
  completeSetup: post(
    '/api/setup/:secret',
    open('the one-time link from the console is the credential'),
    'Name the desk and make its first administrator',
  ),
  getInvitation: get(
    '/api/invitations/:secret',
    open('the link in the invitation is the credential'),
    'Whom an invitation link is for',
  ),
  acceptInvitation: post(
    '/api/invitations/:secret',
    open('the link in the invitation is the credential'),
    'Accept an invitation: set a password and come in',
  ),

  listPeople: get('/api/people', 'person.list', 'Everybody at the desk'),
  invitePerson: post('/api/people', 'person.invite', 'Invite somebody; answers the link, once'),
  renewInvitation: post(
    '/api/people/:id/invitation',
    'person.invite',
    'A new link for somebody invited; the old one stops working',
  ),
  withdrawInvitation: remove('/api/people/:id/invitation', 'person.invite', 'Withdraw an invitation'),
  updatePerson: patch('/api/people/:id', 'person.edit', 'Change a person’s title or level'),
  setAdministrator: put(
    '/api/people/:id/administrator',
    'person.administrator',
    'Make a person an administrator, or no longer one',
  ),
  deactivatePerson: post(
    '/api/people/:id/deactivation',
    'person.deactivate',
    'Take away a person’s place: sessions and tokens end at once',
  ),
  reactivatePerson: remove('/api/people/:id/deactivation', 'person.deactivate', 'Give back a person’s place'),

  getDesk: get('/api/desk', 'desk.read', 'The desk’s settings'),
  updateDesk: patch('/api/desk', 'desk.edit', 'Change the desk’s settings'),
  getStatus: get('/api/status', 'status.read', 'Whether the desk and its worker are well'),

  streamEvents: get(
    '/api/events',
    'session.use',
    'What changes, as it changes (server-sent events, resumable by Last-Event-ID)',
    'text',
  ),
  listNotifications: get('/api/notifications', 'notification.own', 'One’s own notifications, newest first'),
  readNotifications: post('/api/notifications/read', 'notification.own', 'Mark notifications as read'),

  listChannels: get('/api/channels', 'channel.read', 'Every channel, retired ones included'),
  addChannel: post('/api/channels', 'channel.edit', 'Add a channel'),
  updateChannel: patch('/api/channels/:id', 'channel.edit', 'Change a channel, its capacity or its best-time rule'),
  retireChannel: post(
    '/api/channels/:id/retirement',
    'channel.edit',
    'Retire a channel: it is kept, and no longer offered',
  ),
  reviveChannel: remove('/api/channels/:id/retirement', 'channel.edit', 'Offer a retired channel again'),

  listPickLists: get('/api/pick-lists', 'pick-list.read', 'Every value of every pick-list, retired ones included'),
  addPickListValue: post('/api/pick-lists/:list', 'pick-list.edit', 'Add a value to a pick-list'),
  updatePickListValue: patch(
    '/api/pick-list-values/:id',
    'pick-list.edit',
    'Rename, retire or revive a value; the value itself never changes',
  ),

  getClock: get('/api/clock', 'clock.read', 'The desk’s time, its offset, and whether time is being played forward'),
  moveClock: post('/api/clock', 'clock.move', 'Play time forward by a while or to a moment (demonstration only)'),
  resetClock: remove('/api/clock', 'clock.move', 'Back to real time (demonstration only)'),

  listAudit: get('/api/audit', 'audit.read', 'The audit log, newest first'),
  exportAudit: get('/api/audit.csv', 'audit.read', 'The audit log as CSV, with the same filters', 'text'),

  listTokens: get('/api/tokens', 'token.own', 'API tokens: one’s own, or everyone’s for an administrator'),
  createToken: post('/api/tokens', 'token.own', 'Make an API token; answers it, once'),
  revokeToken: remove('/api/tokens/:id', 'token.own', 'Revoke an API token'),
}

export type OperationId = keyof typeof operations
export const OPERATION_IDS = Object.keys(operations) as OperationId[]
