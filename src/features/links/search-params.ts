import { LINK_SORTS, type LinkSort } from '#core/ports/link-stores.ts'
import { readChoice, readFlag, readText } from '#client/read-search.ts'

export const LINK_STATES = ['live', 'expired', 'disabled'] as const
export type LinkState = (typeof LINK_STATES)[number]

/** Which links are being looked at, and what is open over them. */
export interface LinksSearch {
  readonly q?: string | undefined
  readonly source?: string | undefined
  readonly medium?: string | undefined
  readonly campaign?: string | undefined
  readonly channel?: string | undefined
  readonly person?: string | undefined
  readonly state?: LinkState | undefined
  readonly sort?: LinkSort | undefined
  /** How many days back clicks are shown; 28 when absent. */
  readonly days?: number | undefined
  /** Whether the chart of clicks is unfolded; it is where there is room for it when absent. */
  readonly chart?: ChartFold | undefined
  /** The link in the panel. */
  readonly link?: string | undefined
  /** The builder is open. */
  readonly make?: true | undefined
  /** The checker is open: `new`, or a text to begin with. */
  readonly check?: string | undefined
  /** CSV is taken in. */
  readonly take?: true | undefined
}

const CHART_FOLDS = ['shown', 'hidden'] as const
type ChartFold = (typeof CHART_FOLDS)[number]

/** What can be chosen, in days. */
export const SPANS = [7, 28, 90] as const
export const USUAL_SPAN = 28

function readSpan(days: unknown): number | undefined {
  const span = SPANS.find((each) => String(each) === String(days))
  return span === USUAL_SPAN ? undefined : span
}

const ID_LENGTH = 64
const LONGEST_CHECK = 2000

export function readLinksSearch(search: Record<string, unknown>): LinksSearch {
  return {
    q: readText(search, 'q'),
    source: readText(search, 'source'),
    medium: readText(search, 'medium'),
    campaign: readText(search, 'campaign', 300),
    channel: readText(search, 'channel', ID_LENGTH),
    person: readText(search, 'person', ID_LENGTH),
    state: readChoice(search, 'state', LINK_STATES),
    sort: readChoice(search, 'sort', LINK_SORTS),
    days: readSpan(search.days),
    chart: readChoice(search, 'chart', CHART_FOLDS),
    link: readText(search, 'link', ID_LENGTH),
    make: readFlag(search, 'make'),
    check: readText(search, 'check', LONGEST_CHECK),
    take: readFlag(search, 'take'),
  }
}

export const NO_FILTERS = {
  ...{ q: undefined, source: undefined, medium: undefined, campaign: undefined },
  ...{ channel: undefined, person: undefined, state: undefined },
} satisfies LinksSearch

export const FILTERS = Object.keys(NO_FILTERS) as (keyof typeof NO_FILTERS)[]
