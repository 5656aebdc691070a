import { BY_CHANNEL, type LinkPreset, PRESET_KEY_PATTERN } from '#core/link/presets.ts'

/** A preset as its form holds it; empty is free. */
export type PresetValues = {
  label: string
  says: string
  key: string
  source: string | null
  medium: string | null
  campaign: string
  budget: string | null
  /** Parted by spaces or commas. */
  contentPrefixes: string
}

export const NO_PRESET: PresetValues = {
  ...{ label: '', says: '', key: '', source: null, medium: null },
  ...{ campaign: '', budget: null, contentPrefixes: '' },
}

export function readPreset({ contentPrefixes, campaign, ...preset }: LinkPreset): PresetValues {
  return { ...preset, campaign: campaign ?? '', contentPrefixes: contentPrefixes.join(' ') }
}

export function writePreset({ label, says, key, campaign, contentPrefixes, ...fixed }: PresetValues): LinkPreset {
  return {
    ...{ ...fixed, key: key.trim(), label: label.trim(), says: says.trim(), campaign: campaign.trim() || null },
    contentPrefixes: contentPrefixes.split(/[\s,]+/).filter(Boolean),
  }
}

/** @returns the key that follows from a label */
export function suggestKey(label: string): string {
  const words = label
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .split(/[^a-z0-9]+/)
  return words.filter(Boolean).join('-').slice(0, KEY_LENGTH).replace(/-$/, '')
}

export const KEY_LENGTH = 40

/** What can be said before the server is asked; the rules of links it knows best. */
export const checkPresetValues = {
  label: (label: string) => (label.trim() ? null : 'Give it a name.'),
  key: (key: string) =>
    PRESET_KEY_PATTERN.test(key.trim()) ? null : 'Give a key: lowercase letters and digits, parts joined by a hyphen.',
}

/** What a preset fills in, one after the other: the name of the field, and the value. */
export function listFilled({ source, medium, campaign, budget, contentPrefixes }: LinkPreset) {
  const filled = [
    { name: 'source', value: source === BY_CHANNEL ? 'that of the channel' : source, written: source !== BY_CHANNEL },
    { name: 'medium', value: medium, written: true },
    { name: 'campaign', value: campaign, written: true },
    { name: 'budget', value: budget, written: true },
    { name: 'content', value: contentPrefixes.map((each) => `${each}_…`).join(' ') || null, written: true },
  ]
  return filled.flatMap(({ value, ...each }) => (value === null ? [] : [{ ...each, value }]))
}

/** Takes the place of the one with its key, or comes last. */
export function withPreset(presets: readonly LinkPreset[], preset: LinkPreset): LinkPreset[] {
  const known = presets.some(({ key }) => key === preset.key)
  return known ? presets.map((each) => (each.key === preset.key ? preset : each)) : [...presets, preset]
}

/** Puts one back where it was. */
export function withPresetAt(presets: readonly LinkPreset[], preset: LinkPreset, index: number): LinkPreset[] {
  const others = withoutPreset(presets, preset.key)
  return [...others.slice(0, index), preset, ...others.slice(index)]
}

export function withoutPreset(presets: readonly LinkPreset[], key: string): LinkPreset[] {
  return presets.filter((each) => each.key !== key)
}

/**
 * Puts the faults of one preset at the fields of its form; those of others stay as they are.
 * @param fields `links.presets.3.campaign` → sentence
 * @param index of the preset in the list that was sent
 */
export function placePresetFaults(fields: Readonly<Record<string, string>>, index: number): Record<string, string> {
  const own = new RegExp(`^links\\.presets\\.${index}\\.(\\w+)`)
  const placed: Record<string, string> = {}
  for (const [field, message] of Object.entries(fields)) {
    const name = own.exec(field)?.[1] ?? field
    placed[name] = placed[name] ? `${placed[name]} ${message}` : message
  }
  return placed
}
