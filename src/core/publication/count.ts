import type { Violation } from '#core/base/violation.ts'

/**
 * What a platform counts. `weighted` is X's own measure (see x-text.ts); `grapheme` is what a reader sees as one
 * character; `byte` is a UTF-8 byte; `character` is a Unicode code point.
 */
type CountUnit = 'weighted' | 'grapheme' | 'byte' | 'character'

interface Count {
  readonly used: number
  readonly limit: number
  readonly unit: CountUnit
}

/** How much of its room a text uses. */
export interface TextCount extends Count {
  /** A second limit that must hold as well, where the platform has one. */
  readonly also?: Count
}

export interface CountOptions {
  /** Mastodon: what the instance allows (`configuration.statuses.max_characters`), in graphemes. */
  readonly limit?: number
  /** Mastodon: what a URL counts as (`characters_reserved_per_url`), in graphemes. */
  readonly urlLength?: number
  /** Mastodon: the content warning, which shares the room of the text. */
  readonly contentWarning?: string
  /** YouTube: which of its two texts this is; the description when nothing is said. */
  readonly part?: 'title' | 'description'
}

const UNIT_NAMES: Record<CountUnit, string> = {
  weighted: 'weighted characters',
  grapheme: 'characters',
  byte: 'bytes',
  character: 'characters',
}

/** @returns whether the text fits, by every limit the platform has */
export function isWithinLimit(count: TextCount): boolean {
  return listLimits(count).every((each) => each.used <= each.limit)
}

/**
 * One violation, `too_long`, for each limit that the text is over.
 * @param field where the text stands
 * @param who whose limit it is, as people call it
 */
export function checkLength(field: string, who: string, count: TextCount): Violation[] {
  return listLimits(count)
    .filter((each) => each.used > each.limit)
    .map(({ used, limit, unit }) => {
      const allowed = `at most ${limit} ${UNIT_NAMES[unit]}`
      const message = `${who} takes ${allowed}; this has ${used}, ${used - limit} too many.`
      return { field, rule: 'too_long', measured: used, allowed, message }
    })
}

function listLimits(count: TextCount): Count[] {
  return count.also ? [count, count.also] : [count]
}
