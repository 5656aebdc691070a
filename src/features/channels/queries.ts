import { useQuery } from '@tanstack/react-query'
import { PLATFORMS } from '#core/channel/platform.ts'
import type { Output } from '#contract/contract.ts'
import { apiQuery } from '#client/query.ts'

type Channels = Output<'listChannels'>
export type Channel = Channels['channels'][number]

export type Connection = Output<'listConnections'>['connections'][number]

/** Whether the desk can act as each channel in use, by the id of the channel. */
export function useConnections() {
  return useQuery({ ...apiQuery('listConnections'), select: byChannel })
}

function byChannel({ connections }: Output<'listConnections'>): ReadonlyMap<string, Connection> {
  return new Map(connections.map((each) => [each.channelId, each]))
}

/** Every channel: those offered first, each part in the order of the platforms. */
export function useChannels() {
  return useQuery({ ...apiQuery('listChannels'), select: sortChannels })
}

function sortChannels({ channels }: Channels): Channel[] {
  const rank = (channel: Channel) => (channel.retiredAt ? PLATFORMS.length : 0) + PLATFORMS.indexOf(channel.platform)
  return channels.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
}
