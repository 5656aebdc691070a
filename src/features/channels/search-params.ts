import { readText } from '#client/read-search.ts'

export interface ChannelsSearch {
  /** The id of the channel that is open. */
  readonly channel?: string | undefined
}

export function readChannelsSearch(search: Record<string, unknown>): ChannelsSearch {
  return { channel: readText(search, 'channel') }
}
