import { authenticate } from '../authenticate.ts'
import type { Deps } from '../deps.ts'
import { streamEvents } from '../live/stream.ts'
import { operations } from '#contract/operations.ts'
import type { Route } from '../route.ts'

const NOTIFICATIONS_SHOWN = 100

/** What happens while a page is open: the event stream, and the person's notifications. */
export function mountLive(route: Route, deps: Deps): void {
  route('streamEvents', async ({ headers, input }) => {
    // EventSource sends the header when it resumes by itself; a page that opens one anew can only put it in the address.
    const last = headers.get('last-event-id') ?? input.query.after ?? null
    const after = last !== null && /^\d{1,15}$/.test(last) ? Number(last) : null
    const mayGoOn = async (): Promise<boolean> => (await authenticate(deps, headers, operations.streamEvents)) !== null
    const body = streamEvents({ feed: deps.live, after, mayGoOn })
    return new Response(body, {
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
    })
  })

  route('listNotifications', async ({ me }) => {
    const { notifications } = deps.stores
    const [found, unread] = await Promise.all([
      notifications.list(me.personId, NOTIFICATIONS_SHOWN),
      notifications.countUnread(me.personId),
    ])
    return { notifications: found, unread }
  })

  // What somebody has read is no change of the desk: it is kept, and not audited.
  route('readNotifications', async ({ me, input }) => {
    await deps.stores.notifications.markRead(me.personId, input.body.ids, deps.clock.now())
    return { unread: await deps.stores.notifications.countUnread(me.personId) }
  })
}
