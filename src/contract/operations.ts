import { linkOperations } from './link-operations.ts'
import { get, open, type Operation, patch, post, put, remove } from './operation.ts'

export type { Operation }

/**
 * Every endpoint of the desk, declared once as plain data, so that a page may know the paths without loading a
 * validator. What goes in and out of each is in the file of its noun beside this one.
 */
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

  uploadMedia: post('/api/media', 'media.edit', 'Upload an image or a video: the body is the file itself', 'upload'),
  listMedia: get('/api/media', 'media.read', 'The media library, newest first'),
  getMedia: get('/api/media/:id', 'media.read', 'One image or video, its crops, and the posts that use it'),
  updateMedia: patch('/api/media/:id', 'media.edit', 'Change the name, the alt text or the captions'),
  cropMedia: post('/api/media/:id/crops', 'media.edit', 'Cut a part out of an image: answers a new one'),
  setPoster: put(
    '/api/media/:id/poster',
    'media.edit',
    'The picture that stands for a video: the body is the image itself',
    'upload',
  ),
  retireMedia: post('/api/media/:id/retirement', 'media.edit', 'Retire a file: it is kept, and no longer offered'),
  reviveMedia: remove('/api/media/:id/retirement', 'media.edit', 'Offer a retired file again'),
  readMediaFile: get('/api/media/:id/file', 'media.read', 'The file itself, or a range of it', 'text'),
  readMediaThumb: get('/api/media/:id/thumb', 'media.read', 'A small picture of it, as WebP', 'text'),
  readPoster: get('/api/media/:id/poster', 'media.read', 'The picture that stands for a video, as JPEG', 'text'),
  readCaptions: get('/api/media/:id/captions', 'media.read', 'The captions of a video, as WebVTT', 'text'),

  listPickLists: get('/api/pick-lists', 'pick-list.read', 'Every value of every pick-list, retired ones included'),
  addPickListValue: post('/api/pick-lists/:list', 'pick-list.edit', 'Add a value to a pick-list'),
  updatePickListValue: patch(
    '/api/pick-list-values/:id',
    'pick-list.edit',
    'Rename, retire or revive a value; the value itself never changes',
  ),

  ...linkOperations,
  listValueRequests: get('/api/value-requests', 'pick-list.read', 'Values that were asked for'),
  requestValue: post('/api/value-requests', 'pick-list.request', 'Ask for a value that a pick-list lacks'),
  decideValueRequest: put(
    '/api/value-requests/:id/verdict',
    'pick-list.edit',
    'Approve a value that was asked for, or decline it',
  ),

  findPosts: get('/api/posts', 'calendar.read', 'Posts by their words, newest first'),
  createPost: post('/api/posts', 'post.write', 'Begin a post: a draft, visible to the team'),
  getPost: get('/api/posts/:id', 'post.read', 'A post with its publications and approvals'),
  savePost: put('/api/posts/:id', 'post.write', 'Save all that is written of a post; says which approvals it voids'),
  copyPost: post('/api/posts/:id/copies', 'post.write', 'Begin a new draft with the content of this post'),
  submitPost: post('/api/posts/:id/submissions', 'post.submit', 'Send channels of a post for approval'),
  withdrawPost: post('/api/posts/:id/withdrawals', 'post.write', 'Take channels of a post back to draft'),
  releasePost: post('/api/posts/:id/releases', 'post.release', 'Release one’s own work that needs no approval'),
  approvePost: post('/api/posts/:id/approvals', 'post.approve', 'Approve channels of a post exactly as they were seen'),
  returnPost: post('/api/posts/:id/returns', 'post.approve', 'Ask for changes, or decline'),
  cancelPost: post('/api/posts/:id/cancellations', 'post.cancel', 'Cancel channels of a post'),
  reopenPost: post('/api/posts/:id/reopenings', 'post.write', 'Make cancelled channels a draft again'),
  listRevisions: get('/api/posts/:id/revisions', 'post.read', 'Every saved version of a post, newest first'),
  listComments: get('/api/posts/:id/comments', 'post.read', 'Comments on a post, and opinions asked'),
  addComment: post('/api/posts/:id/comments', 'post.comment', 'Comment on a post'),
  resolveComment: put('/api/posts/:id/comments/:comment', 'post.comment', 'Resolve a comment, or open it again'),
  askReview: post('/api/posts/:id/reviews', 'post.write', 'Ask colleagues for their opinion of a post'),
  answerReview: put('/api/posts/:id/reviews/mine', 'post.review', 'Give the opinion one was asked for'),
  findSimilar: post('/api/posts/similar', 'calendar.read', 'Recent posts that say the same'),
  listApprovals: get('/api/approvals', 'post.queue', 'What waits for approval, most urgent first, and opinions asked'),

  listWork: get('/api/work', 'calendar.read', 'One’s own posts that are not done with, and every post that is held'),

  getCalendar: get('/api/calendar', 'calendar.read', 'The posts of some days, and what else is on them'),
  listUntimed: get('/api/calendar/untimed', 'calendar.read', 'Posts without a time yet'),
  movePublications: post('/api/calendar/moves', 'post.move', 'Give publications another time: all of them, or none'),
  addMark: post('/api/calendar/marks', 'mark.edit', 'Put an observance or company event on the calendar'),
  updateMark: put('/api/calendar/marks/:id', 'mark.edit', 'Change an observance or event'),
  removeMark: remove('/api/calendar/marks/:id', 'mark.edit', 'Take an observance or event off the calendar'),
  listViews: get('/api/views', 'view.own', 'Saved views: one’s own and those shared with the team'),
  addView: post('/api/views', 'view.own', 'Save a view of a page'),
  removeView: remove('/api/views/:id', 'view.own', 'Remove one’s own saved view'),

  getPublishing: get(
    '/api/publishing',
    'publishing.read',
    'How publishing stands: pauses, worker, what is next, what needs somebody',
  ),
  listTrouble: get('/api/publishing/trouble', 'publishing.read', 'What is held, failed or unconfirmed'),
  getPublishingHealth: get(
    '/api/publishing/health',
    'publishing.read',
    'What was published, held, failed, unconfirmed and late, per day and channel',
  ),
  listPauses: get('/api/pauses', 'publishing.read', 'Every pause, newest first'),
  setPause: post('/api/pauses', 'pause.set', 'Pause publishing: answers when it holds, with what is in flight'),
  getPause: get('/api/pauses/:id', 'publishing.read', 'A pause, and whether what was in flight has settled'),
  liftPause: remove('/api/pauses/:id', 'pause.set', 'Lift a pause; what it held stays held until somebody looks'),
  resumePublication: post(
    '/api/posts/:id/resumptions',
    'post.move',
    'Give a held publication a new time; all is checked again',
  ),
  retryPublication: post(
    '/api/posts/:id/retries',
    'post.settle',
    'Try a failed publication again, or what is missing of a published one',
  ),
  settlePublication: post('/api/posts/:id/verdicts', 'post.settle', 'Say what became of an unconfirmed publication'),
  removePublication: post('/api/posts/:id/removals', 'post.remove', 'Take a published post off its platform'),
  listAttempts: get(
    '/api/posts/:id/attempts',
    'publishing.read',
    'What the desk did to bring a post out, in plain words',
  ),
  listConnections: get('/api/connections', 'channel.read', 'Which channels the desk can publish on'),
  connectChannel: put(
    '/api/connections/:id',
    'connection.edit',
    'Connect a channel with its credentials, which are sealed',
  ),
  connectImitation: put(
    '/api/connections/:id/imitation',
    'connection.edit',
    'Connect a channel of a demonstration to the imitation of its platform',
  ),
  disconnectChannel: remove('/api/connections/:id', 'connection.edit', 'Forget the credentials of a channel'),

  getClock: get('/api/clock', 'clock.read', 'The desk’s time, its offset, and whether time is being played forward'),
  moveClock: post('/api/clock', 'clock.move', 'Play time forward by a while or to a moment (demonstration only)'),
  resetClock: remove('/api/clock', 'clock.move', 'Back to real time (demonstration only)'),

  listFakes: get('/api/simulator/platforms', 'simulator.use', 'The imitated platforms: faults, and what arrived'),
  addFault: post('/api/simulator/platforms/:platform/faults', 'simulator.use', 'Let an imitated platform fail'),
  removeFault: remove('/api/simulator/platforms/:platform/faults/:id', 'simulator.use', 'Take a fault away'),
  clearFaults: remove('/api/simulator/faults', 'simulator.use', 'Take every fault of every platform away'),

  listAudit: get('/api/audit', 'audit.read', 'The audit log, newest first'),
  exportAudit: get('/api/audit.csv', 'audit.read', 'The audit log as CSV, with the same filters', 'text'),

  listTokens: get('/api/tokens', 'token.own', 'API tokens: one’s own, or everyone’s for an administrator'),
  createToken: post('/api/tokens', 'token.own', 'Make an API token; answers it, once'),
  revokeToken: remove('/api/tokens/:id', 'token.own', 'Revoke an API token'),
}

export type OperationId = keyof typeof operations
export const OPERATION_IDS = Object.keys(operations) as OperationId[]
