import { readPath } from '#core/post/content-fields.ts'
import type { ChannelView } from './channel-view.ts'
import type { Channel } from './queries.ts'

const list = new Intl.ListFormat('en-US')

function sayList(words: readonly string[]): string {
  return list.format(words)
}

/** “X and LinkedIn”, or “5 channels” when there are many. */
export function sayChannels(views: readonly ChannelView[], most = 2): string {
  if (views.length > most) return `${views.length} channels`
  return sayList(views.map((view) => view.channel.name))
}

/** “Copy, and Time of Thistledown on X”. */
export function sayPaths(paths: readonly string[], channels: readonly Channel[]): string {
  const said = paths.map((path) => {
    const { channelId, name } = readPath(path)
    if (channelId === null) return name
    const channel = channels.find((each) => each.id === channelId)?.name ?? 'a channel'
    return name === 'Channel' ? channel : `${name} of ${channel}`
  })
  return said.length > 4 ? `${said.slice(0, 3).join(', ')} and ${said.length - 3} more` : sayList(said)
}

/** A value of a field, for people who compare two of them. */
export function sayValue(field: string, value: unknown, nameOf: (id: string) => string = (id) => id): string {
  if (value === undefined) return 'Follows the master'
  if (value === null || value === '') return 'Nothing'
  if (typeof value === 'string') return field === 'ownerId' ? nameOf(value) : value
  if (value === true) return 'On the post'
  if (Array.isArray(value)) return sayItems(value)
  const { day, time, zone, kind, until } = value as Record<string, string | null | undefined>
  if (kind) return until ? `${kind} until ${until}` : kind
  return day && time ? `${day} ${time}, ${(zone ?? '').replaceAll('_', ' ')}` : 'No time yet'
}

function sayItems(items: readonly unknown[]): string {
  if (items.length === 0) return 'None'
  return items
    .map((item) => (typeof item === 'string' ? item : sayFile(item as { mediaId: string; altText: string })))
    .join('\n')
}

function sayFile({ mediaId, altText }: { mediaId: string; altText: string }): string {
  return `File ${mediaId.slice(0, 8)}: ${altText || 'no alt text'}`
}
