import { useQuery } from '@tanstack/react-query'
import { adviseOn, type Advice } from '#core/publication/advice.ts'
import { adviseCapacity, adviseCrowded, adviseDuplicate, advisePaywall } from '#core/publication/plan-advice.ts'
import { takesPlace } from '#core/calendar/capacity.ts'
import { dayOf } from '#core/time/wall.ts'
import type { Output } from '#contract/contract.ts'
import { apiQuery } from '#client/query.ts'
import { useMay } from '#client/session.ts'
import { useZone } from '#ui/time/moment.tsx'
import type { Post } from './queries.ts'
import type { ChannelReview } from './review-model.ts'
import { sayWhen } from './say-when.ts'

type Cards = Output<'getCalendar'>['cards']

/** What could be better about a publication: its words, its link, what else is near it, what says the same. */
export function useAdvice(post: Post, { publication, channel, rendered }: ChannelReview): readonly Advice[] {
  const zone = useZone()
  const reads = useMay('calendar.read')
  const { at, own } = publication
  const day = at ? dayOf(at, zone) : ''
  const calendar = useQuery({
    ...apiQuery('getCalendar', { query: { from: day, to: day } }),
    enabled: reads && at !== null,
  })
  const text = own.text ?? post.content.text
  const similar = useQuery({
    ...apiQuery('findSimilar', { body: { text, exceptPostId: post.id } }),
    enabled: reads && text.trim() !== '',
  })
  const others = listNeighbors(calendar.data?.cards ?? [], channel.id, post.id)
  const link = own.link === undefined ? post.content.link : own.link
  const capacity = channel.capacity?.per === 'day' ? channel.capacity : null
  return [
    ...adviseOn(channel.platform, rendered),
    ...advisePaywall({ field: 'text', text: rendered.text ?? '', link, pillars: post.content.pillars }),
    ...adviseCrowded(at, others),
    ...adviseCapacity(channel.platform, capacity, calendar.data ? others.length + 1 : 0),
    ...adviseDuplicate(similar.data?.posts ?? [], (when) => sayWhen(when, zone)),
  ]
}

function listNeighbors(cards: Cards, channelId: string, postId: string) {
  return cards
    .filter((card) => card.id !== postId)
    .flatMap((card) =>
      card.publications
        .filter((each) => each.channelId === channelId && takesPlace(each.state))
        .flatMap(({ at }) => (at ? [{ postId: card.id, title: card.title, at }] : [])),
    )
}
