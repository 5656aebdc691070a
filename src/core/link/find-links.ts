import type { OwnedHost } from './owned-host.ts'

/** An address found in a text, and where. */
export interface FoundLink {
  readonly url: string
  /** From 1. */
  readonly line: number
}

const ADDRESS = /https?:\/\/[^\s<>"'`|\\^{}]+/gi
/** What ends a sentence or a bracket rather than an address. */
const TAIL = /[.,;:!?…]+$/

/** Every address in any text: a note, a CSV, a page of mail. */
export function findLinks(text: string): FoundLink[] {
  return text
    .split(/\r?\n/)
    .flatMap((line, index) => [...line.matchAll(ADDRESS)].map(([url]) => ({ url: trimTail(url), line: index + 1 })))
}

/**
 * Every address in the words of a post, and our own hosts where they stand without `https://`: platforms make links
 * of these by themselves.
 */
export function findPostLinks(text: string, hosts: readonly OwnedHost[]): string[] {
  const whole = findLinks(text).map(({ url }) => url)
  if (hosts.length === 0) return whole
  const names = hosts.map(({ host }) => host.replaceAll('.', '\\.')).join('|')
  const bare = new RegExp(`(?<![\\w@./-])(?:${names})(?![\\w.-]*[\\w-]*@)(?:\\/[^\\s<>"']*)?(?![\\w-]|\\.\\w)`, 'gi')
  return [...whole, ...[...text.matchAll(bare)].map(([host]) => `https://${trimTail(host)}`)]
}

function trimTail(url: string): string {
  let trimmed = url.replace(TAIL, '')
  // A bracket that was opened before the address does not belong to it.
  while (/[)\]]$/.test(trimmed) && !hasOpening(trimmed)) trimmed = trimmed.slice(0, -1).replace(TAIL, '')
  return trimmed
}

function hasOpening(url: string): boolean {
  const count = (mark: string): number => url.split(mark).length
  return url.endsWith(')') ? count('(') >= count(')') : count('[') >= count(']')
}
