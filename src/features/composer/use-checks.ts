import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { startOfWeek, takesPlace } from '#core/calendar/capacity.ts'
import { isQuiet } from '#core/calendar/quiet.ts'
import type { Neighbor } from '#core/publication/plan-advice.ts'
import { addDays, dayOf, wallTimeOf } from '#core/time/wall.ts'
import { toInstant } from '#core/time/instant.ts'
import type { Output } from '#contract/contract.ts'
import { call } from '#client/call.ts'
import { apiQuery } from '#client/query.ts'
import { useSession } from '#client/session.ts'
import { formatMoment } from '#ui/time/format.ts'
import { useNow } from '#ui/time/use-now.ts'
import type { ChannelView } from './channel-view.ts'
import type { ComposerValue } from './composer-context.ts'
import { type Check, type CheckFacts, listChecks } from './list-checks.ts'
import { useLinkFacts } from '#client/link-facts.ts'

const PAUSE_MS = 700
/** Shorter texts are alike by chance. */
const SHORTEST = 20

/** What blocks the post and what could be better, renewed as it is written. */
export function useChecks({ content, views, media, draft }: ComposerValue): readonly Check[] {
  const { desk } = useSession()
  const now = toInstant(useNow())
  const similar = useSimilar(content.text, draft.postId)
  const around = useAround(views, desk.zone, draft.postId)
  const inclusive = useInclusive(views)
  const links = useLinkFacts()
  return useMemo(() => {
    const facts: CheckFacts = {
      ...{ content, views, media, links, similar, ...around, inclusive, now },
      isQuiet: ({ at }) => at !== null && isQuiet(wallTimeOf(at, desk.zone), desk.quietHours),
      sayWhen: (at) => formatMoment(at, desk.zone, 'short'),
    }
    return listChecks(facts)
  }, [content, views, media, links, similar, around, inclusive, now, desk])
}

type Similar = Output<'findSimilar'>['posts']
const NOTHING: Similar = []

function useSimilar(text: string, exceptPostId: string | null): Similar {
  const [settled] = useDebouncedValue(text.trim(), PAUSE_MS)
  const { data } = useQuery({
    queryKey: ['findSimilar', settled, exceptPostId],
    queryFn: () => call('findSimilar', { body: { text: settled, exceptPostId } }),
    enabled: settled.length >= SHORTEST,
    placeholderData: keepPreviousData,
  })
  return settled.length >= SHORTEST ? (data?.posts ?? NOTHING) : NOTHING
}

interface Around {
  readonly neighbors: ReadonlyMap<string, readonly Neighbor[]>
  readonly planned: ReadonlyMap<string, number>
}

/** What else the channels have in the weeks of the post. */
function useAround(views: readonly ChannelView[], zone: string, postId: string | null): Around {
  const days = views.flatMap(({ at }) => (at === null ? [] : [dayOf(at, zone)])).sort()
  const [first, last] = [days[0], days.at(-1)]
  const query = {
    from: first ? startOfWeek(first) : '2000-01-01',
    to: last ? addDays(startOfWeek(last), 6) : '2000-01-01',
  }
  const { data } = useQuery({ ...apiQuery('getCalendar', { query }), enabled: first !== undefined })
  return useMemo(() => {
    const others = listOthers(data?.cards ?? [], postId)
    const planned = views.flatMap((view): [string, number][] => {
      const { channel, at } = view
      if (!at || !channel.capacity) return []
      const span = channel.capacity.per === 'week' ? startOfWeek : (day: string) => day
      const mine = span(dayOf(at, zone))
      const same = (others.get(channel.id) ?? []).filter((each) => span(dayOf(each.at, zone)) === mine)
      return [[channel.id, same.length + 1]]
    })
    return { neighbors: others, planned: new Map(planned) }
  }, [data, views, zone, postId])
}

export function listOthers(
  cards: Output<'getCalendar'>['cards'],
  postId: string | null,
): ReadonlyMap<string, readonly Neighbor[]> {
  const others = new Map<string, Neighbor[]>()
  for (const card of cards) {
    if (card.id === postId) continue
    for (const { channelId, at, state } of card.publications) {
      if (at === null || !takesPlace(state)) continue
      const list = others.get(channelId) ?? []
      list.push({ postId: card.id, title: card.title, at })
      others.set(channelId, list)
    }
  }
  return others
}

const NOT_CHECKED: ReadonlyMap<string, readonly string[]> = new Map()

/** The language check, whose rules are loaded when there is something to check. */
function useInclusive(views: readonly ChannelView[]): ReadonlyMap<string, readonly string[]> {
  const texts = [...new Set(views.map(({ rendered }) => rendered.text ?? rendered.description ?? ''))]
  const [settled] = useDebouncedValue(JSON.stringify(texts.filter((text) => text.trim() !== '')), PAUSE_MS)
  const [found, setFound] = useState(NOT_CHECKED)
  useEffect(() => {
    const wanted = JSON.parse(settled) as string[]
    if (wanted.length === 0) return
    let stale = false
    const look = async (): Promise<void> => {
      const { findExclusive } = await import('./inclusive.ts')
      const each = await Promise.all(wanted.map(async (text) => [text, await findExclusive(text)] as const))
      if (!stale) setFound(new Map(each))
    }
    // Advice that cannot be had is no fault of the post.
    look().catch(() => undefined)
    return () => {
      stale = true
    }
  }, [settled])
  return found
}
