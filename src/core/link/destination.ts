import type { Instant } from '#core/time/instant.ts'
import { countCodePoints } from '#core/text/length.ts'
import type { Violation } from '#core/base/violation.ts'

/** What a page says about itself to those who share it; null for what it does not say. */
export interface OpenGraph {
  readonly title: string | null
  readonly description: string | null
  /** The picture of its card: `twitter:image`, else `og:image`. */
  readonly image: string | null
  readonly imageAlt: string | null
  readonly site: string | null
  readonly creator: string | null
}

/** What became of reading a page. */
export type PageReading =
  | {
      readonly kind: 'read'
      readonly status: number
      /** Where the redirects ended. */
      readonly finalUrl: string
      /** Null when it is no HTML. */
      readonly openGraph: OpenGraph | null
    }
  /** It was not asked for: the address is not one that the desk reads. */
  | { readonly kind: 'refused'; readonly says: string }
  | { readonly kind: 'failed'; readonly says: string }

/** How a destination was when it was read last. */
export interface DestinationHealth {
  readonly url: string
  /** In real time. */
  readonly checkedAt: Instant
  readonly reading: PageReading
  /** Read from an imitation: nothing left this machine. */
  readonly simulated: boolean
}

/** A description this long is cut off by cards. Source: domain.md 4.5. */
const DESCRIPTION_LENGTH = 100

const NEEDED: readonly (readonly [field: keyof OpenGraph, name: string])[] = [
  ['title', 'title'],
  ['description', 'description'],
  ['image', 'picture (twitter:image)'],
  ['imageAlt', 'alt text of the picture (twitter:image:alt)'],
  ['site', 'account of the site (twitter:site)'],
  ['creator', 'account of the author (twitter:creator)'],
]

/** What is wrong with a destination: a request for a post may be rejected for it. Source: domain.md 4.5. */
export function listDestinationFaults({ reading }: Pick<DestinationHealth, 'reading'>): Violation[] {
  if (reading.kind !== 'read') return [{ field: 'status', rule: reading.kind, message: reading.says }]
  const { status, openGraph } = reading
  if (status >= 400)
    return [
      {
        ...{ field: 'status', rule: 'status', measured: status, allowed: '200' },
        message: `The page answers ${status}: whoever clicks sees an error.`,
      },
    ]
  if (!openGraph) return [{ field: 'page', rule: 'no_html', message: 'It is no HTML page, so it makes no card.' }]
  return [...NEEDED.flatMap(([field, name]) => checkThere(field, name, openGraph)), ...checkDescription(openGraph)]
}

function checkThere(field: keyof OpenGraph, name: string, openGraph: OpenGraph): Violation[] {
  if (openGraph[field]) return []
  return [{ field, rule: 'missing', measured: 'nothing', allowed: 'a value', message: `The page has no ${name}.` }]
}

function checkDescription({ title, description }: OpenGraph): Violation[] {
  if (!description) return []
  const length = countCodePoints(description)
  const field = 'description'
  const same = title !== null && title.trim().toLowerCase() === description.trim().toLowerCase()
  return [
    ...(length >= DESCRIPTION_LENGTH
      ? [
          {
            ...{ field, rule: 'too_long', measured: length, allowed: `fewer than ${DESCRIPTION_LENGTH} characters` },
            message: `The description has ${length} characters: cards cut it off.`,
          },
        ]
      : []),
    ...(same
      ? [{ field, rule: 'repeats_title', allowed: 'other words', message: 'The description repeats the title.' }]
      : []),
  ]
}
