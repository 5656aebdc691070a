import type { Platform } from '#core/channel/platform.ts'
import { listGraphemes } from '#core/text/length.ts'

/** After how many characters, or line breaks, a timeline folds a text; null where it never does. */
export interface Fold {
  readonly characters: number
  readonly lines: number
  /** What the platform writes there. */
  readonly says: string
}

/** As the web timelines show posts in November 2026. No platform publishes these figures: a preview, not a rule. */
const FOLDS: Record<Platform, Fold | null> = {
  x: { characters: 280, lines: 12, says: 'Show more' },
  linkedin: { characters: 210, lines: 3, says: '…more' },
  facebook: { characters: 477, lines: 5, says: 'See more' },
  instagram: { characters: 125, lines: 3, says: '… more' },
  threads: null,
  youtube: { characters: 157, lines: 3, says: '...more' },
  mastodon: null,
  bluesky: null,
}

export interface Folded {
  readonly shown: string
  readonly rest: string
  readonly says: string
}

/** @returns the part of a text that a timeline shows at once, and the part behind the fold */
export function foldText(platform: Platform, text: string): Folded {
  const fold = FOLDS[platform]
  if (!fold) return { shown: text, rest: '', says: '' }
  const lines = text.split('\n')
  const byLines = lines.slice(0, fold.lines).join('\n')
  const graphemes = listGraphemes(byLines)
  const cut = graphemes.length > fold.characters
  if (!cut && byLines === text) return { shown: text, rest: '', says: '' }
  const raw = cut ? graphemes.slice(0, fold.characters).join('') : byLines
  // Between words, where there is a blank near the end.
  const shown = cut ? raw.replace(/\s+\S{0,20}$/u, '') : raw
  return { shown, rest: text.slice(shown.length), says: fold.says }
}

/** How long a shown address may be, without its protocol. */
const SHOWN_URLS: Partial<Record<Platform, number>> = { x: 27, threads: 27, mastodon: 30, bluesky: 27, linkedin: 26 }

/** @returns the address as the platform shows it in a text; LinkedIn replaces longer ones by its own */
export function showUrl(platform: Platform, url: string): string {
  const most = SHOWN_URLS[platform]
  if (!most) return url
  if (platform === 'linkedin') return url.length > most ? 'https://lnkd.in/…' : url
  const bare = url.replace(/^https?:\/\//i, '').replace(/^www\./i, '')
  return bare.length > most ? `${bare.slice(0, most)}…` : bare
}

/** @returns the host of an address, as link cards show it */
export function hostOf(url: string): string {
  const host = /^https?:\/\/([^/?#\s:]+)/i.exec(url)?.[1]
  return host ? host.toLowerCase().replace(/^www\./, '') : url
}
