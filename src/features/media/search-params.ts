import { MEDIA_FAMILIES, type MediaFamily } from '#core/media/media.ts'
import { readChoice, readText } from '#client/read-search.ts'

export const SHOWN = ['unused', 'undescribed', 'retired'] as const

/** What of the library is being looked at. */
export interface MediaSearch {
  readonly q?: string | undefined
  readonly kind?: MediaFamily | undefined
  /** Only some of what is offered, or what is retired instead. */
  readonly show?: (typeof SHOWN)[number] | undefined
  /** Whose panel is open. */
  readonly file?: string | undefined
}

export function readMediaSearch(search: Record<string, unknown>): MediaSearch {
  return {
    q: readText(search, 'q'),
    kind: readChoice(search, 'kind', MEDIA_FAMILIES),
    show: readChoice(search, 'show', SHOWN),
    file: readText(search, 'file'),
  }
}
