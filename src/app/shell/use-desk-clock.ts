import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { toMs } from '#core/time/instant.ts'
import { apiQuery, refresh } from '#client/query.ts'
import { clockQuery, type DeskClock, findPlaying } from '#client/clock.ts'
import { useSession } from '#client/session.ts'
import { formatMoment, offsetName } from '#ui/time/format.ts'
import { formatSpan } from '#ui/time/format-span.ts'
import { showToast } from '#ui/toast.tsx'

const PLAYING_MS = 400
/** That somebody has begun to play is no event of the live stream, only that they have ended. */
const LOOK_MS = 15_000

/**
 * Keeps the demonstration clock fresh, for everybody who reads it, and says when it was moved; once, in the shell.
 * @returns how far the desk's time is ahead of real time, in milliseconds
 */
export function useDeskClock(): number {
  const { desk } = useSession()
  const { data } = useQuery({
    ...clockQuery,
    enabled: desk.demo,
    refetchInterval: (query) => (findPlaying(query.state.data) ? PLAYING_MS : LOOK_MS),
  })
  useClockNews(data)
  return data?.offsetMs ?? desk.clockOffsetMs
}

/** What is remembered of the clock's last rest. */
type Rest = Pick<DeskClock, 'now' | 'offsetMs'>

/** Says where the clock has come to whenever it has come to rest somewhere else, whoever moved it. */
function useClockNews(clock: DeskClock | undefined): void {
  const { desk } = useSession()
  const client = useQueryClient()
  const rested = useRef<Rest>(undefined)
  useEffect(() => {
    if (!clock) return
    const playing = findPlaying(clock)
    if (playing) {
      // The page was opened on the way.
      rested.current ??= { now: playing.from, offsetMs: toMs(playing.from) - toMs(clock.realNow) }
      return
    }
    const before = rested.current
    rested.current = clock
    if (before && before.offsetMs !== clock.offsetMs) void tellMove(client, before, clock, desk.zone)
  }, [clock, client, desk.zone])
}

async function tellMove(client: QueryClient, before: Rest, clock: DeskClock, zone: string): Promise<void> {
  void refresh(client, 'getSession', 'getStatus', 'listAudit')
  const unread = await client
    .fetchQuery({ ...apiQuery('listNotifications'), staleTime: 0 })
    .then(({ notifications }) =>
      notifications.filter(({ at, readAt }) => !readAt && at > before.now && at <= clock.now),
    )
    .catch(() => [])
  showToast(sayMove(before, clock, zone, unread.length), { tone: 'simulated', about: 'clock' })
}

function sayMove(before: Rest, clock: DeskClock, zone: string, unread: number): string {
  const at = `${formatMoment(clock.now, zone, 'full')} ${offsetName(zone, clock.now)}`
  if (clock.offsetMs === 0) return `The desk is back in real time: ${at}.`
  const moved = `The desk’s clock now shows ${at}, ${formatSpan(clock.offsetMs - before.offsetMs)} later.`
  if (unread === 0) return moved
  return `${moved} ${unread === 1 ? '1 unread notification is' : `${unread} unread notifications are`} from that time.`
}
