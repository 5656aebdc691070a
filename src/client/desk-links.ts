import type { PickListName } from '#core/pick-list/pick-list.ts'
import type { Day } from '#core/time/wall.ts'

/** What stands over or beside any page of the desk, kept in its address: features meet there and nowhere else. */
export interface DeskSearch {
  /** The post in the composer, or `new`. */
  readonly compose?: string | undefined
  /** Of a new post: the day it is planned for. */
  readonly composeDay?: Day | undefined
  /** Of a new post: its channels, as ids joined by commas. */
  readonly composeChannels?: string | undefined
  /** The post in the panel beside the page. */
  readonly peek?: string | undefined
  /** The lever of publishing: `new` asks what to pause, an id shows that pause. */
  readonly pause?: string | undefined
  /** The pause that is about to be lifted. */
  readonly lift?: string | undefined
  /** A value that is asked for: its list, and behind a colon the value where it is known. */
  readonly request?: string | undefined
}

export const NEW_POST = 'new'

interface Beginning {
  readonly day?: Day
  readonly channelIds?: readonly string[]
}

/**
 * Opens the composer over whatever page one is on: `<AppLink to="." search={(before) => ({ ...before, ...composeSearch(id) })}>`.
 * @param postId a post, or `NEW_POST`
 * @param begin of a new post: what it begins with
 */
export function composeSearch(postId: string, begin: Beginning = {}): DeskSearch {
  const composeChannels = begin.channelIds && begin.channelIds.length > 0 ? begin.channelIds.join(',') : undefined
  return { compose: postId, composeDay: begin.day, composeChannels, peek: undefined }
}

/** Closes the composer. */
export const NO_COMPOSER: DeskSearch = { compose: undefined, composeDay: undefined, composeChannels: undefined }

/** Opens the panel of a post beside the page; null closes it. */
export function peekSearch(postId: string | null): DeskSearch {
  return { peek: postId ?? undefined }
}

export const NEW_PAUSE = 'new'

/** Opens the lever over the page: `NEW_PAUSE`, or a pause to look at. */
export function pauseSearch(pause: string): DeskSearch {
  return { pause, lift: undefined }
}

/** Asks why a pause is lifted. */
export function liftSearch(lift: string): DeskSearch {
  return { lift, pause: undefined }
}

/** Closes whatever is open of a pause. */
export const NO_PAUSE: DeskSearch = { pause: undefined, lift: undefined }

/** Asks for a value that a pick-list lacks, over the page. */
export function requestSearch(list: PickListName, value = ''): DeskSearch {
  return { request: value === '' ? list : `${list}:${value}` }
}

/** Closes that. */
export const NO_REQUEST: DeskSearch = { request: undefined }
