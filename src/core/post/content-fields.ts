import type { ChannelPlan, OwnContent, PostContent } from './content.ts'

/** A field of a post by itself: `text`, `channels.<id>` (that it is there), `channels.<id>.text`, `channels.<id>.when`. */
export type FieldPath = string

const MASTER_FIELDS = [
  ...(['text', 'link', 'media', 'campaign', 'pillars', 'types', 'region', 'language', 'ownerId'] as const),
  ...(['sensitivity', 'why'] as const),
]
type MasterField = (typeof MASTER_FIELDS)[number]

const FIELD_NAMES: Record<MasterField | Exclude<keyof OwnContent, MasterField> | 'when', string> = {
  text: 'Copy',
  link: 'Link',
  media: 'Media',
  campaign: 'Campaign',
  pillars: 'Pillars',
  types: 'Types',
  region: 'Region',
  language: 'Language',
  ownerId: 'Owner',
  sensitivity: 'Sensitivity',
  why: 'Why',
  linkPlace: 'Place of the link',
  thread: 'Thread',
  firstComment: 'First comment',
  title: 'Title',
  contentWarning: 'Content warning',
  tags: 'Tags',
  topicTag: 'Topic',
  when: 'Time',
}

/** Which part of a post a path means. */
export interface PlacedField {
  /** Null for the master. */
  readonly channelId: string | null
  /** As people call it; `Channel` for the channel as a whole. */
  readonly name: string
  readonly field: string
}

export function readPath(path: FieldPath): PlacedField {
  const [head = '', channelId, field] = path.split('.')
  if (head !== 'channels' || !channelId) return { channelId: null, field: head, name: nameOf(head) }
  return { channelId, field: field ?? 'channel', name: field ? nameOf(field) : 'Channel' }
}

function nameOf(field: string): string {
  return FIELD_NAMES[field as keyof typeof FIELD_NAMES] ?? field
}

/** @returns every field that is set, by its path; what a channel links to the master is not there */
export function listFields(content: PostContent): Map<FieldPath, unknown> {
  const fields = new Map<FieldPath, unknown>(MASTER_FIELDS.map((field) => [field, content[field]]))
  for (const { channelId, own, day, time, zone } of content.channels) {
    fields.set(`channels.${channelId}`, true)
    fields.set(`channels.${channelId}.when`, { day, time, zone })
    for (const [field, value] of Object.entries(own))
      if (value !== undefined) fields.set(`channels.${channelId}.${field}`, value)
  }
  return fields
}

/** The content that has these fields: what `listFields` took apart. A field of a channel that is not there is left out. */
export function toContent(fields: ReadonlyMap<FieldPath, unknown>): PostContent {
  const channels = new Map<string, ChannelPlan>()
  for (const [path, value] of fields) {
    const [head, channelId, field] = path.split('.')
    if (head === 'channels' && channelId && !field && value === true)
      channels.set(channelId, { channelId, own: {}, ...NO_TIME })
  }
  for (const [path, value] of fields) {
    const [, channelId, field] = path.split('.')
    const plan = channelId && field ? channels.get(channelId) : undefined
    if (!plan || !channelId || !field || value === undefined) continue
    const set = field === 'when' ? (value as Pick<ChannelPlan, 'day' | 'time' | 'zone'>) : null
    channels.set(channelId, set ? { ...plan, ...set } : { ...plan, own: { ...plan.own, [field]: value } })
  }
  const master = Object.fromEntries(MASTER_FIELDS.map((field) => [field, fields.get(field)]))
  return { ...(master as unknown as Omit<PostContent, 'channels'>), channels: [...channels.values()] }
}

const NO_TIME = { day: null, time: null, zone: 'UTC' }

/** Two values of a field are the same when they would be written the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || toCanon(a) === toCanon(b)
}

function toCanon(value: unknown): string | undefined {
  return JSON.stringify(value, (_, each: unknown) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}

export interface FieldChange {
  readonly path: FieldPath
  /** Undefined where there was nothing, or it followed the master. */
  readonly before: unknown
  readonly after: unknown
}

/** What differs between two contents, field by field. */
export function listChanges(before: PostContent, after: PostContent): FieldChange[] {
  const [was, is] = [listFields(before), listFields(after)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((path) => !isSame(was.get(path), is.get(path)))
    .map((path) => ({ path, before: was.get(path), after: is.get(path) }))
}
