import { readPath } from '#core/post/content-fields.ts'
import type { Voided } from './find-voided.ts'
import type { Channel } from './queries.ts'

const list = new Intl.ListFormat('en-US')

function sayList(words: readonly string[]): string {
  return list.format(words)
}

/** “X and LinkedIn”, or “5 channels” when there are many. */
function sayChannels(channels: readonly Pick<Channel, 'name'>[], most = 2): string {
  if (channels.length > most) return `${channels.length} channels`
  return sayList(channels.map(({ name }) => name))
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

const CAUSES: Record<Voided['by'], (channels: string) => string> = {
  content: (channels) => `Editing ${channels}`,
  move: (channels) => `The new time on ${channels}`,
  past: (channels) => `A time that is over on ${channels}`,
  embargo: (channels) => `A time before the embargo ends on ${channels}`,
  removal: (channels) => `Taking ${channels} off the post`,
  rule: (channels) => `This campaign or sensitivity asks for another approval on ${channels}: saving`,
}

/** A sentence for each cause: “Editing X and LinkedIn voids Priya Nair’s approval there.” */
export function sayVoided(voided: readonly Voided[], nameOf: (id: string) => string): string[] {
  const keyOf = ({ by, byIds }: Voided): string => `${by} ${byIds.join(' ')}`
  return [...new Set(voided.map(keyOf))].flatMap((key) => {
    const group = voided.filter((each) => keyOf(each) === key)
    const [first] = group
    if (!first) return []
    const cause = CAUSES[first.by](sayChannels(group.map(({ channel }) => channel)))
    if (first.by === 'rule') return [`${cause} takes back the release there until it is given.`]
    if (first.byIds.length === 0) return [`${cause} takes back the release there: it has to be released again.`]
    return [`${cause} voids ${sayList(first.byIds.map((id) => `${nameOf(id)}’s`))} approval there.`]
  })
}
