import type { Violation } from '#core/base/violation.ts'
import { PLATFORM_NAMES, type Platform } from '#core/channel/platform.ts'
import { checkAltText } from './alt-text.ts'
import { MEDIA_KIND_NAMES, type MediaFile, type MediaKind, mediaKindOf } from './media-file.ts'
import { checkMeasures } from './media-measure.ts'
import { MEDIA_RULES, type MediaRules, type MediaSet } from './media-rules.ts'

/**
 * Checks the files of a publication: how many, which together, and each by itself (lesson 8). A violation stands at
 * `media`, or at `media.2` when it is the third file's; its message names the file.
 * @param rules what the platform takes; a Mastodon instance may have its own
 */
export function checkMedia(
  platform: Platform,
  files: readonly MediaFile[],
  rules: MediaRules = MEDIA_RULES[platform],
): Violation[] {
  const who = PLATFORM_NAMES[platform]
  return [
    ...checkTogether(who, files, rules),
    ...files.flatMap((file, index) => checkFile(who, `media.${index}`, file, rules)),
  ]
}

function checkTogether(who: string, files: readonly MediaFile[], rules: MediaRules): Violation[] {
  const allowed = rules.sets.map(saySet).join(', or ')
  if (files.length === 0) return rules.needed ? [needed(who, allowed)] : []
  const known = files.filter((file) => rules.kinds[kindOn(rules, file)])
  const kinds = [...new Set(known.map((file) => kindOn(rules, file)))]
  const set = rules.sets.find((each) => kinds.every((kind) => each.kinds.includes(kind)))
  if (!set) return [mixed(who, known, kinds, allowed)]
  return set.max !== null && known.length > set.max ? [tooMany(who, known.slice(set.max), known.length, set)] : []
}

/** @returns what the file is to this platform: a GIF is an image where GIFs have no rule of their own */
function kindOn(rules: MediaRules, file: MediaFile): MediaKind {
  const kind = mediaKindOf(file)
  return kind === 'gif' && !rules.kinds.gif ? 'image' : kind
}

function checkFile(who: string, field: string, file: MediaFile, rules: MediaRules): Violation[] {
  const kind = kindOn(rules, file)
  const rule = rules.kinds[kind]
  if (!rule) {
    const allowed = Object.keys(rules.kinds).map((each) => MEDIA_KIND_NAMES[each as MediaKind][0])
    return [wrongType(who, field, file, 'kind', MEDIA_KIND_NAMES[kind][0], allowed)]
  }
  if (!rule.types.some((type) => isType(file.type, type)))
    return [wrongType(who, field, file, 'type', file.type, rule.types)]
  return [...checkMeasures(who, field, file, rule.ranges), ...checkAltText(who, field, file, rule.alt)]
}

function isType(type: string, pattern: string): boolean {
  return pattern.endsWith('/*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern
}

function needed(who: string, allowed: string): Violation {
  const message = `A post on ${who} needs media: ${allowed}.`
  return { field: 'media', rule: 'media_needed', measured: 0, allowed, message }
}

function mixed(who: string, files: readonly MediaFile[], kinds: readonly MediaKind[], allowed: string): Violation {
  const measured = kinds.map((kind) => MEDIA_KIND_NAMES[kind][0]).join(' and ')
  const message = `${sayNames(files)} cannot stand in one post: ${who} takes ${allowed}.`
  return { field: 'media', rule: 'mixed_kinds', measured, allowed, message }
}

function tooMany(who: string, extra: readonly MediaFile[], measured: number, set: MediaSet): Violation {
  const allowed = saySet(set)
  const message = `${who} takes ${allowed}; of these ${measured}, ${sayNames(extra)} would be left out.`
  return { field: 'media', rule: 'too_many_files', measured, allowed, message }
}

function wrongType(
  who: string,
  field: string,
  file: MediaFile,
  rule: 'kind' | 'type',
  measured: string,
  types: readonly string[],
): Violation {
  const allowed = types.join(', ')
  const message = `“${file.name}” is of the ${rule} ${measured}; ${who} takes ${allowed}.`
  return { field, rule: `wrong_${rule}`, measured, allowed, message }
}

function saySet(set: MediaSet): string {
  const form = set.max === 1 ? 0 : 1
  const names = set.kinds.map((kind) => MEDIA_KIND_NAMES[kind][form]).join(' and ')
  if (set.max === null) return names
  return set.max === 1 ? `1 ${names}` : `at most ${set.max} ${names}`
}

function sayNames(files: readonly MediaFile[]): string {
  return files.map((file) => `“${file.name}”`).join(', ')
}
