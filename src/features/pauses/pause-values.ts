import { PLATFORM_NAMES, PLATFORMS } from '#core/channel/platform.ts'
import { PAUSE_KINDS, type PauseKind, type PauseScope } from '#core/pause/pause.ts'
import { isDay, toInstantOf, WALL_TIME_PATTERN } from '#core/time/wall.ts'
import type { Output } from '#contract/contract.ts'

/** What the dialog’s fields hold. */
export type PauseValues = {
  kind: PauseKind
  value: string | null
  reason: string
  until: 'lifted' | 'time'
  day: string
  time: string
}

type Channels = Output<'listChannels'>['channels']
type Values = Output<'listPickLists'>['values']

export interface Choice {
  readonly value: string
  readonly label: string
}

const KIND_NAMES: Record<PauseKind, string> = {
  everything: 'Everything',
  platform: 'A platform',
  channel: 'A channel',
  campaign: 'A campaign',
  pillar: 'A pillar',
  language: 'A language',
  region: 'A region',
}

export const KIND_CHOICES: readonly Choice[] = PAUSE_KINDS.map((value) => ({ value, label: KIND_NAMES[value] }))

/** @returns what can be paused of this kind */
export function listChoices(kind: PauseKind, channels: Channels, values: Values): readonly Choice[] {
  if (kind === 'everything') return []
  const used = channels.filter((each) => each.retiredAt === null)
  if (kind === 'channel') return used.map(({ id, name }) => ({ value: id, label: name }))
  if (kind === 'platform') {
    const platforms = PLATFORMS.filter((platform) => used.some((each) => each.platform === platform))
    return platforms.map((value) => ({ value, label: PLATFORM_NAMES[value] }))
  }
  // Retired values too: posts may still carry them.
  return values.filter((each) => each.list === kind).map(({ value, label }) => ({ value, label }))
}

/** Exactly what the button will do: `Pause everything`, `Pause X`, `Pause the campaign Autumn`. */
export function sayAct({ kind, value }: Pick<PauseValues, 'kind' | 'value'>, choices: readonly Choice[]): string {
  if (kind === 'everything') return 'Pause everything'
  const label = choices.find((each) => each.value === value)?.label
  if (!label) return `Pause a ${kind}`
  return kind === 'platform' || kind === 'channel' ? `Pause ${label}` : `Pause the ${kind} ${label}`
}

export function readScope({ kind, value }: PauseValues): PauseScope {
  return { kind, value: kind === 'everything' ? '' : (value ?? '') }
}

/** @returns when it ends by itself; null when only a person ends it */
export function readEnd({ until, day, time }: PauseValues, zone: string): string | null {
  if (until === 'lifted' || !isDay(day) || !WALL_TIME_PATTERN.test(time)) return null
  return toInstantOf(day, time, zone)
}

/** @returns what is wrong with the end, or null */
export function findFault(values: PauseValues, zone: string, now: number): string | null {
  if (values.until === 'lifted') return null
  const at = readEnd(values, zone)
  if (at === null) return 'Choose a day and a time.'
  return new Date(at).getTime() <= now ? 'Choose a moment after the desk’s own time.' : null
}
