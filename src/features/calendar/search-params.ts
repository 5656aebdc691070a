import { PUBLICATION_STATES, type PublicationState } from '#core/publication/state.ts'
import { type Day, isDay } from '#core/time/wall.ts'
import { readChoice, readFlag, readText } from '#client/read-search.ts'

export const VIEWS = ['month', 'week', 'list', 'board'] as const
export type CalendarView = (typeof VIEWS)[number]

/** What of the calendar is being looked at. Several values of one filter are joined by commas. */
export interface CalendarSearch {
  /** Absent: the month. */
  readonly view?: CalendarView | undefined
  /** A day of what is shown; absent: today. */
  readonly day?: Day | undefined
  readonly channel?: string | undefined
  readonly campaign?: string | undefined
  readonly pillar?: string | undefined
  readonly state?: string | undefined
  readonly owner?: string | undefined
  readonly language?: string | undefined
  /** Suggested slots are drawn. */
  readonly slots?: true | undefined
  /** The next days below the aim are listed. */
  readonly gaps?: true | undefined
}

export const FILTERS = ['channel', 'campaign', 'pillar', 'state', 'owner', 'language'] as const
export type FilterName = (typeof FILTERS)[number]

const LIST_LENGTH = 600

export function readCalendarSearch(search: Record<string, unknown>): CalendarSearch {
  const day = readText(search, 'day')
  const states = listValues(readText(search, 'state', LIST_LENGTH)).filter(isState)
  return {
    view: readChoice(search, 'view', VIEWS),
    day: day && isDay(day) ? day : undefined,
    channel: readText(search, 'channel', LIST_LENGTH),
    campaign: readText(search, 'campaign', LIST_LENGTH),
    pillar: readText(search, 'pillar', LIST_LENGTH),
    state: joinValues(states),
    owner: readText(search, 'owner', LIST_LENGTH),
    language: readText(search, 'language', LIST_LENGTH),
    slots: readFlag(search, 'slots'),
    gaps: readFlag(search, 'gaps'),
  }
}

function isState(value: string): value is PublicationState {
  return PUBLICATION_STATES.some((state) => state === value)
}

export function listValues(joined: string | undefined): string[] {
  return joined ? joined.split(',').filter(Boolean) : []
}

/** @returns undefined for none, so that the address stays short */
export function joinValues(values: readonly string[]): string | undefined {
  return values.length > 0 ? values.join(',') : undefined
}

export const NO_FILTERS = {
  channel: undefined,
  campaign: undefined,
  pillar: undefined,
  state: undefined,
  owner: undefined,
  language: undefined,
} satisfies Record<FilterName, undefined>
