import type { Platform } from '#core/channel/platform.ts'
import type { PickListName, PickListValue } from '#core/pick-list/pick-list.ts'
import type { OwnedHost } from './owned-host.ts'
import { DEFAULT_PRESETS, type LinkPreset } from './presets.ts'

/** What a desk decides about its links, beside its pick-lists. */
export interface LinkRules {
  readonly hosts: readonly OwnedHost[]
  readonly presets: readonly LinkPreset[]
  /** The UTM source of each platform. */
  readonly sources: Readonly<Record<Platform, string>>
}

/** A new desk names its own hosts. X is `twitter` (domain.md 2.4); sources that the list lacks have to be requested. */
export const DEFAULT_LINK_RULES: LinkRules = {
  hosts: [],
  presets: DEFAULT_PRESETS,
  sources: {
    x: 'twitter',
    linkedin: 'linkedin',
    facebook: 'facebook',
    instagram: 'instagram',
    threads: 'threads',
    youtube: 'youtube',
    mastodon: 'mastodon',
    bluesky: 'bluesky',
  },
}

/** The medium of what a team posts without paying for it. Source: domain.md 2.3. */
export const ORGANIC_MEDIUM = 'social'
/** Written where a part of a name has no value, or several. */
export const NO_VALUE = 'x'

type Value = Pick<PickListValue, 'list' | 'value' | 'mediums' | 'retiredAt'>

/** The rules and the lists together: all that decides about a link. */
export interface Convention extends LinkRules {
  readonly values: ReadonlyMap<PickListName, ReadonlyMap<string, Value>>
}

export function makeConvention(rules: LinkRules, values: readonly Value[]): Convention {
  const lists = new Map<PickListName, Map<string, Value>>()
  for (const value of values) {
    const list = lists.get(value.list) ?? new Map<string, Value>()
    lists.set(value.list, list.set(value.value, value))
  }
  return { ...rules, values: lists }
}

/** @returns the value, retired ones included */
export function findValue({ values }: Convention, list: PickListName, value: string): Value | null {
  return values.get(list)?.get(value) ?? null
}

/** @returns what may be chosen: retired ones are left out */
export function listOffered({ values }: Convention, list: PickListName): string[] {
  return [...(values.get(list)?.values() ?? [])].filter((each) => !each.retiredAt).map((each) => each.value)
}
