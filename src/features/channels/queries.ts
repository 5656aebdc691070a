import { useQuery } from '@tanstack/react-query'
import { PLATFORMS } from '#core/channel/platform.ts'
import type { Output } from '#contract/contract.ts'
import { apiQuery } from '#client/query.ts'

type Channels = Output<'listChannels'>
export type Channel = Channels['channels'][number]

/** Every channel: those offered first, each part in the order of the platforms. */
export function useChannels() {
  return useQuery({ ...apiQuery('listChannels'), select: sortChannels })
}

function sortChannels({ channels }: Channels): Channel[] {
  const rank = (channel: Channel) => (channel.retiredAt ? PLATFORMS.length : 0) + PLATFORMS.indexOf(channel.platform)
  return channels.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
}
