import type { OpenGraph, PageReading } from '#core/link/destination.ts'
import type { PageReader } from '#core/ports/page-reader.ts'

/** The web as a demonstration sees it: the same page is the same every time, and some lack what cards need. */
export function createImitatedPages(): PageReader {
  return { simulated: true, read: async (url) => imitate(new URL(url)) }
}

function imitate({ href, pathname, hostname }: URL): PageReading {
  const draw = sumOf(href) % 12
  if (draw === 0) return { kind: 'read', status: 404, finalUrl: href, openGraph: null }
  const words = pathname.split('/').filter(Boolean).at(-1)?.replaceAll('-', ' ') ?? hostname
  const title = words.charAt(0).toUpperCase() + words.slice(1)
  return { kind: 'read', status: 200, finalUrl: href, openGraph: { ...whole(title, pathname), ...FLAWS[draw] } }
}

function whole(title: string, pathname: string): OpenGraph {
  return {
    title,
    description: 'How Thistledown builds calm tools, and what we learn on the way.',
    image: `/images/opengraph${pathname.replace(/\/$/, '')}.png`,
    imageAlt: 'A thistle gone to seed, its pale seeds drifting away on the wind.',
    ...{ site: 'thistledown', creator: 'thistledown' },
  }
}

/** By the number that a page draws; the rest have none. */
const FLAWS: Record<number, Partial<OpenGraph>> = {
  1: { creator: null },
  2: { imageAlt: null },
  3: {
    description:
      'Everything that is new, everything that has changed, and everything that you may want to know before you upgrade.',
  },
}

function sumOf(text: string): number {
  return [...text].reduce((sum, each) => (sum * 31 + each.charCodeAt(0)) % 65_521, 7)
}
