import { readText } from '#client/read-search.ts'

export interface ChannelsSearch {
  /** The id of the channel that is open. */
  readonly channel?: string | undefined
  /** The id of the channel whose connection is open. */
  readonly connection?: string | undefined
}

export function readChannelsSearch(search: Record<string, unknown>): ChannelsSearch {
  return { channel: readText(search, 'channel'), connection: readText(search, 'connection') }
}
