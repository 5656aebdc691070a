import type { Instant } from '#core/time/instant.ts'
import { dayOf, sayDay, wallTimeOf } from '#core/time/wall.ts'
import type { Zone } from '#core/time/zone.ts'
import type { Redirect } from './redirects.ts'

interface Words {
  readonly title: string
  readonly says: string
}

const UNKNOWN: Words = {
  title: 'There is no such link',
  says: 'The address may be cut off or misspelled. Look at where you found it, and try the whole of it.',
}

function wordsFor(redirect: Redirect | null, zone: Zone): Words {
  if (!redirect) return UNKNOWN
  const { disabledWhy, disabledAt, expiresAt } = redirect.link
  if (disabledAt !== null) return { title: 'This link was switched off', says: disabledWhy }
  const until = expiresAt === null ? '' : ` until ${sayMoment(expiresAt, zone)}`
  return { title: 'This link has ended', says: `It led on${until} and no longer does.` }
}

/** Whoever reads it may be anywhere: the zone is named. */
function sayMoment(at: Instant, zone: Zone): string {
  const day = dayOf(at, zone)
  const named = zone === 'UTC' ? zone : `${zone.replaceAll('_', ' ')} time`
  return `${sayDay(day)}, ${day.slice(0, 4)}, ${wallTimeOf(at, zone)} (${named})`
}

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;margin:0;padding:3rem 1.5rem;color-scheme:light dark;color:CanvasText;background:Canvas}main{max-width:34rem;margin:auto}h1{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem}p{margin:0}'

/**
 * The page for whoever follows a link that leads nowhere. It runs nothing and loads nothing.
 * @param zone of the desk
 * @param nonce new each time: the policy allows this one style and no other
 */
export function explainLink(redirect: Redirect | null, zone: Zone, nonce: string): Response {
  const { title, says } = wordsFor(redirect, zone)
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escape(title)}</title><style nonce="${nonce}">${STYLE}</style></head><body><main><h1>${escape(title)}</h1><p>${escape(says)}</p></main></body></html>`
  return new Response(html, {
    status: redirect ? 410 : 404,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  })
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`)
}
