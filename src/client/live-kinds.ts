import type { SubjectKind } from '#core/audit/entry.ts'
import type { OperationId } from '#contract/operations.ts'

/** Which reads a change of each kind makes stale. The compiler asks for a line when a kind is added. */
const STALE: Record<SubjectKind, readonly OperationId[]> = {
  person: ['listPeople', 'getSession', 'listTokens'],
  invitation: ['listPeople'],
  session: [],
  token: ['listTokens'],
  desk: ['getDesk', 'getSession'],
  channel: ['listChannels', 'listConnections', 'getPublishing'],
  media: ['listMedia', 'getMedia'],
  'pick-list': ['listPickLists'],
  post: [
    ...([
      'getCalendar',
      'listUntimed',
      'getPost',
      'findPosts',
      'listComments',
      'listRevisions',
      'listApprovals',
      'listWork',
    ] as const),
    ...(['getMedia', 'getPublishing', 'listTrouble', 'getPublishingHealth', 'listAttempts', 'getPause'] as const),
    'listConnections',
  ],
  pause: ['getPublishing', 'listPauses', 'getPause', 'listTrouble'],
  mark: ['getCalendar'],
  view: ['listViews'],
  link: ['listLinks', 'getLink', 'listLinkCampaigns', 'getClicks'],
  'value-request': ['listValueRequests'],
  clock: ['getClock', 'getSession', 'getStatus'],
  simulator: ['listFakes'],
}

/** Clicks are no change of the desk: no entry tells of them. */
export const STALE_BY_CLICKS: readonly OperationId[] = ['listLinks', 'getLink', 'getClicks']

/** Every change is in the audit log, and any may come with a notification. */
const ALWAYS: readonly OperationId[] = ['listAudit', 'listNotifications']

/** @returns the operations to ask again after a change of this kind */
export function listStale(kind: string): readonly OperationId[] {
  return [...(STALE[kind as SubjectKind] ?? []), ...ALWAYS]
}
