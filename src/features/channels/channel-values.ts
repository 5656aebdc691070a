import { type Capacity, CHANNEL_DEFAULTS, type OptimalTimeRule } from '#core/channel/channel.ts'
import type { Platform } from '#core/channel/platform.ts'
import { readFailure } from '#client/api-error.ts'
import type { FormFailure } from '#ui/form/use-submit-form.ts'
import type { Channel } from './queries.ts'

/** Capacity and rule as the form holds them. */
type LimitValues = {
  per: 'none' | Capacity['per']
  from: string
  to: string
  minStars: string
  relaxedFrom: string
}

/** A channel as the form holds it. */
export type ChannelValues = LimitValues & { platform: Platform | ''; name: string; handle: string; url: string }

/** What the form says for "no rule". */
export const NO_RULE = 'none'

function readLimits({ capacity, optimalTime }: Pick<Channel, 'capacity' | 'optimalTime'>): LimitValues {
  return {
    per: capacity?.per ?? 'none',
    from: capacity ? String(capacity.from) : '',
    to: capacity ? String(capacity.to) : '',
    minStars: optimalTime ? String(optimalTime.minStars) : NO_RULE,
    relaxedFrom: optimalTime?.relaxedFromPost ? String(optimalTime.relaxedFromPost) : '',
  }
}

export function readChannel(channel: Channel): ChannelValues {
  const { platform, name, handle, url } = channel
  return { platform, name, handle, url, ...readLimits(channel) }
}

export const NEW_CHANNEL: ChannelValues = {
  ...{ platform: '', name: '', handle: '', url: '' },
  ...readLimits({ capacity: null, optimalTime: null }),
}

/** The form after another platform was chosen: limits that nobody has touched become those of the new one. */
export function choosePlatform(values: ChannelValues, platform: Platform): ChannelValues {
  const before = values.platform ? readLimits(CHANNEL_DEFAULTS[values.platform]) : readLimits(NEW_LIMITS)
  const untouched = (Object.keys(before) as (keyof LimitValues)[]).every((key) => before[key] === values[key])
  return { ...values, platform, ...(untouched && readLimits(CHANNEL_DEFAULTS[platform])) }
}

const NEW_LIMITS = { capacity: null, optimalTime: null }

/** The form with the platform's own figures. */
export function takeDefaults(values: ChannelValues, what: 'capacity' | 'rule'): ChannelValues {
  if (!values.platform) return values
  const { per, from, to, minStars, relaxedFrom } = readLimits(CHANNEL_DEFAULTS[values.platform])
  return { ...values, ...(what === 'capacity' ? { per, from, to } : { minStars, relaxedFrom }) }
}

/** @returns the figures as they are typed so far; they may not be right yet */
export function writeCapacity({ per, from, to }: LimitValues): Capacity | null {
  return per === 'none' ? null : { per, from: Number(from), to: Number(to) }
}

export function writeRule({ minStars, relaxedFrom }: LimitValues): OptimalTimeRule | null {
  if (minStars === NO_RULE) return null
  return { minStars: Number(minStars), relaxedFromPost: relaxedFrom.trim() ? Number(relaxedFrom) : null }
}

export function writeChannel(values: ChannelValues) {
  return {
    name: values.name.trim(),
    handle: values.handle.trim(),
    url: values.url.trim(),
    capacity: writeCapacity(values),
    optimalTime: writeRule(values),
  }
}

const isWhole = (text: string, least: number) =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= least && Number(text) <= 100

export const checkChannel = {
  platform: (platform: ChannelValues['platform']) => (platform ? null : 'Choose the platform.'),
  name: (name: string) => (name.trim() ? null : 'Give it a name.'),
  handle: (handle: string) => (/^\S+$/.test(handle.trim()) ? null : 'Give the handle, without spaces.'),
  url: (url: string) => (isHttps(url.trim()) ? null : 'Give the https address of the account.'),
  from: (from: string, { per }: ChannelValues) =>
    per === 'none' || isWhole(from, 0) ? null : 'Give a whole number, 0 to 100.',
  to: (to: string, { per, from }: ChannelValues) => {
    if (per === 'none') return null
    if (!isWhole(to, 1)) return 'Give a whole number, 1 to 100.'
    return isWhole(from, 0) && Number(from) > Number(to) ? 'Full is at least as much as the aim.' : null
  },
  relaxedFrom: (post: string, { minStars }: ChannelValues) =>
    minStars === NO_RULE || post.trim() === '' || isWhole(post, 2)
      ? null
      : 'Give a whole number, 2 to 100, or nothing.',
}

function isHttps(text: string): boolean {
  return /^https:\/\/\S+$/.test(text) && URL.canParse(text)
}

/** Where the server's name of a field is another. */
const FIELD_NAMES: Record<string, string> = {
  capacity: 'to',
  'capacity.per': 'per',
  'capacity.from': 'from',
  'capacity.to': 'to',
  optimalTime: 'minStars',
  'optimalTime.minStars': 'minStars',
  'optimalTime.relaxedFromPost': 'relaxedFrom',
}

export function readChannelFailure(error: unknown): FormFailure {
  const { message, fields } = readFailure(error)
  const named = Object.entries(fields).map(([field, said]) => [FIELD_NAMES[field] ?? field, said])
  return { message, fields: Object.fromEntries(named) }
}
