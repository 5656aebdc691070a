import type { Violation } from '#core/base/violation.ts'
import { checkPostLinks, type LinkFacts } from '#core/link/post-links.ts'
import { PLATFORM_NAMES, type Platform } from '#core/channel/platform.ts'
import { countCodePoints } from '#core/text/length.ts'
import type { Sensitivity } from '#core/post/content.ts'
import type { Instant } from '#core/time/instant.ts'
import { checkLength } from './count.ts'
import { checkMedia } from './media-check.ts'
import type { MediaFile } from './media-file.ts'
import { HAS_FIRST_COMMENT, type RenderedPublication } from './render.ts'
import { checkText } from './text-check.ts'

/** The longest comment. LinkedIn: platforms.md section 2; Instagram and Facebook publish none beyond their posts’. */
const COMMENT_LIMITS: Partial<Record<Platform, number>> = { linkedin: 1250, instagram: 2200, facebook: 8000 }

interface Plan {
  /** What its links are judged by; null while that is not known. */
  readonly links: LinkFacts | null
  readonly at: Instant | null
  readonly sensitivity: Sensitivity
}

/**
 * Everything that keeps a publication from going out: its words, its links, its files, its comment, its embargo (lesson 8). The
 * composer shows it, the server refuses by it.
 * @param files the facts of the files, in the order of `rendered.media`; null for one that is no longer there
 */
export function checkPublication(
  platform: Platform,
  rendered: RenderedPublication,
  files: readonly (MediaFile | null)[],
  plan: Plan,
): Violation[] {
  const present = files.filter((file) => file !== null)
  return [
    ...checkSomething(platform, rendered),
    ...checkText(platform, rendered).violations,
    ...checkMedia(platform, present),
    ...checkPresent(files),
    ...checkComment(platform, rendered.firstComment ?? ''),
    ...(plan.links ? checkPostLinks(platform, rendered, plan.links) : []),
    ...checkEmbargo(plan),
  ]
}

function checkSomething(platform: Platform, { text, thread, media }: RenderedPublication): Violation[] {
  if (platform === 'youtube') return []
  const blank = (thread ?? []).findIndex((part) => part.trim() === '')
  const empty = (text ?? '').trim() === '' && media.length === 0
  return [
    ...(empty
      ? [{ field: 'text', rule: 'needed', message: `A post on ${PLATFORM_NAMES[platform]} needs words or media.` }]
      : []),
    ...(blank >= 0
      ? [
          {
            field: `thread.${blank}`,
            rule: 'needed',
            message: `Part ${blank + 2} of the thread is empty: write it or take it out.`,
          },
        ]
      : []),
  ]
}

function checkPresent(files: readonly (MediaFile | null)[]): Violation[] {
  return files.flatMap((file, index) =>
    file
      ? []
      : [{ field: `media.${index}`, rule: 'gone', message: 'This file is no longer in the library: choose another.' }],
  )
}

function checkComment(platform: Platform, comment: string): Violation[] {
  if (comment === '') return []
  const name = PLATFORM_NAMES[platform]
  if (!HAS_FIRST_COMMENT.includes(platform))
    return [{ field: 'firstComment', rule: 'not_offered', message: `The desk writes no first comment on ${name}.` }]
  const limit = COMMENT_LIMITS[platform]
  if (!limit) return []
  return checkLength('firstComment', `A comment on ${name}`, {
    used: countCodePoints(comment),
    limit,
    unit: 'character',
  })
}

function checkEmbargo({ at, sensitivity }: Pick<Plan, 'at' | 'sensitivity'>): Violation[] {
  if (sensitivity.kind !== 'embargoed' || at === null || at >= sensitivity.until) return []
  const message = 'It would go out before its embargo ends: give it a later time.'
  return [{ field: 'time', rule: 'embargoed', measured: at, allowed: `from ${sensitivity.until}`, message }]
}
