import type { CalendarCard } from '#core/calendar/card.ts'
import { type CalendarSearch, FILTERS, listValues } from './search-params.ts'

type Fits = (value: string | undefined) => boolean

const anything: Fits = () => true

/** Cards as a filter left them, so that one card that changes changes one card here. */
const MOST_KEPT = 40_000
let kept = new Map<CalendarCard, CalendarCard | null>()
let keptFor = ''

/**
 * The cards that fit, each with only the publications that fit: where one looks at X, a move moves X.
 * @returns the very same cards where nothing is left out of them
 */
export function filterCards(cards: readonly CalendarCard[], search: CalendarSearch): readonly CalendarCard[] {
  if (FILTERS.every((name) => search[name] === undefined)) return cards
  const key = FILTERS.map((name) => search[name] ?? '').join('|')
  if (key !== keptFor || kept.size > MOST_KEPT) {
    kept = new Map()
    keptFor = key
  }
  const narrow = makeFilter(search)
  return cards.flatMap((card) => {
    let found = kept.get(card)
    if (found === undefined) kept.set(card, (found = narrow(card)))
    return found ?? []
  })
}

/** The same for a few cards that are not kept. */
export function narrowCards(cards: readonly CalendarCard[], search: CalendarSearch): readonly CalendarCard[] {
  const narrow = makeFilter(search)
  return cards.flatMap((card) => narrow(card) ?? [])
}

function makeFilter(search: CalendarSearch): (card: CalendarCard) => CalendarCard | null {
  const [channel, campaign, pillar] = [fitter(search.channel), fitter(search.campaign), fitter(search.pillar)]
  const [state, owner, language] = [fitter(search.state), fitter(search.owner), fitter(search.language)]
  return (card) => {
    const pillars = card.pillars ?? []
    if (!campaign(card.campaign) || !owner(card.ownerId) || !language(card.language)) return null
    if (pillar !== anything && !pillars.some(pillar)) return null
    const publications = card.publications.filter((each) => channel(each.channelId) && state(each.state))
    if (publications.length === card.publications.length) return card
    return publications.length > 0 ? { ...card, publications } : null
  }
}

function fitter(joined: string | undefined): Fits {
  const values = new Set(listValues(joined))
  return values.size === 0 ? anything : (value) => value !== undefined && values.has(value)
}
