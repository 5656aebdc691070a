import { Parser } from 'htmlparser2'
import type { OpenGraph } from '#core/link/destination.ts'

/** What the head of a page says to those who share it. */
export function readOpenGraph(html: string): OpenGraph {
  const found = new Map<string, string>()
  let title = ''
  let inTitle = false
  const parser = new Parser({
    onopentag: (name, attributes) => {
      inTitle = name === 'title' && title === ''
      const key = (attributes.property ?? attributes.name ?? '').toLowerCase()
      if (name === 'meta' && key && !found.has(key)) found.set(key, (attributes.content ?? '').trim())
      if (name === 'body') parser.pause()
    },
    ontext: (text) => {
      if (inTitle) title += text
    },
    onclosetag: (name) => {
      if (name === 'title') inTitle = false
    },
  })
  parser.write(html)
  parser.end()
  const first = (...keys: string[]): string | null => keys.map((key) => found.get(key)).find(Boolean) ?? null
  return {
    title: first('og:title', 'twitter:title') ?? (title.trim() || null),
    description: first('og:description', 'twitter:description', 'description'),
    image: first('twitter:image', 'og:image'),
    imageAlt: first('twitter:image:alt', 'og:image:alt'),
    site: first('twitter:site'),
    creator: first('twitter:creator'),
  }
}
