import { type ParsedUrl, parseUrl } from './parse-url.ts'

/** A host as the desk keeps it: in lowercase, with a dot. */
export const HOST_PATTERN = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?$/
/** A path of one: it begins with a slash and does not end with one. */
export const PATH_PATTERN = /^\/\S*[^/\s]$/

/** A site of our own. */
export interface OwnedHost {
  /** Such as `docs.example.com`, in lowercase. */
  readonly host: string
  /** Only pages below these paths must be tagged; empty for all of them. */
  readonly paths: readonly string[]
}

/** `must`: one of our pages that is measured; `may`: ours, outside the paths that are; `must-not`: see the reason. */
export type TagNeed =
  | { readonly need: 'must' | 'may' }
  | {
      readonly need: 'must-not'
      /** `foreign`: not our site; `internal`: from one of our pages to another, where it would begin a new session. */
      readonly because: 'foreign' | 'internal'
    }

/**
 * Whether a link must carry UTM parameters. Source: domain.md 2.1.
 * @param standsOn the page or host that will carry the link; null when it is a post or not known
 */
export function decideTagging(url: ParsedUrl, hosts: readonly OwnedHost[], standsOn: string | null): TagNeed {
  if (!isOwn(url.hostname, hosts)) return { need: 'must-not', because: 'foreign' }
  if (standsOn && isOwn(hostOf(standsOn), hosts)) return { need: 'must-not', because: 'internal' }
  const listed = hosts.filter((each) => each.host === url.hostname.toLowerCase())
  return { need: listed.some((each) => covers(each, url.pathname)) ? 'must' : 'may' }
}

/** @returns whether the host is one of ours, or below one of ours */
function isOwn(hostname: string, hosts: readonly OwnedHost[]): boolean {
  const name = hostname.toLowerCase()
  return hosts.some(({ host }) => name === host || name.endsWith(`.${host}`))
}

function covers({ paths }: OwnedHost, pathname: string): boolean {
  return paths.length === 0 || paths.some((each) => pathname === each || pathname.startsWith(`${each}/`))
}

function hostOf(pageOrHost: string): string {
  const address = /^https?:\/\//i.test(pageOrHost) ? pageOrHost : `https://${pageOrHost}`
  return parseUrl(address)?.hostname ?? ''
}
