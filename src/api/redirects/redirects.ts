import { linkStateOf, type LinkState, type TrackedLink } from '#core/link/link.ts'
import type { Clock } from '#core/ports/clock.ts'
import type { LinkStore } from '#core/ports/link-stores.ts'

/** A short link, ready to be followed. */
export interface Redirect {
  readonly link: TrackedLink
  /** As a header takes it. */
  readonly location: string
  readonly state: LinkState
}

export interface Redirects {
  /** @returns null when there is no such link */
  find(slug: string): Promise<Redirect | null>
  /** It was changed: read it anew. */
  forget(slug: string): void
}

/** So long another process may still lead on what was disabled here, in milliseconds. */
const FRESH_MS = 2_000
/** Enough for every link in use; more would only be somebody guessing. */
const KEPT = 20_000

interface Kept {
  readonly link: TrackedLink | null
  readonly location: string
  readonly until: number
}

/** Keeps links for a moment, so that a click on a busy one asks no database. */
export function createRedirects(links: Pick<LinkStore, 'getBySlug'>, clock: Clock): Redirects {
  const kept = new Map<string, Kept>()
  const load = async (slug: string): Promise<Kept> => {
    const link = await links.getBySlug(slug)
    const loaded = { link, location: link ? new URL(link.url).href : '', until: performance.now() + FRESH_MS }
    if (kept.size >= KEPT) kept.clear()
    kept.set(slug, loaded)
    return loaded
  }
  return {
    find: async (slug) => {
      const known = kept.get(slug)
      const { link, location } = known && known.until > performance.now() ? known : await load(slug)
      if (!link) return null
      const state = link.disabledAt === null && link.expiresAt === null ? 'live' : linkStateOf(link, clock.now())
      return { link, location, state }
    },
    forget: (slug) => void kept.delete(slug),
  }
}
