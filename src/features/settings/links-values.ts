import { PLATFORMS, type Platform } from '#core/channel/platform.ts'
import { HOST_PATTERN, type OwnedHost, PATH_PATTERN } from '#core/link/owned-host.ts'
import type { Desk } from '#client/session.ts'
import type { DeskChange } from './mutations.ts'

/** The rules for links as their form holds them. */
export type LinksValues = {
  /** A host a line; behind it the paths that must be tagged, where it is not all of them. */
  hosts: string
} & Record<Platform, string>

export function readLinks({ links: { hosts, sources } }: Desk): LinksValues {
  return { hosts: hosts.map(sayHost).join('\n'), ...sources }
}

export function sayHost({ host, paths }: OwnedHost): string {
  return [host, ...paths].join(' ')
}

/** What the form does not show, the presets, stays as the desk has it. */
export function writeLinks({ hosts, ...sources }: LinksValues, { links }: Pick<Desk, 'links'>): DeskChange {
  return { links: { ...links, hosts: parseHosts(hosts), sources } }
}

function parseHosts(text: string): OwnedHost[] {
  return listLines(text).map(([host = '', ...paths]) => ({ host: host.toLowerCase(), paths }))
}

function listLines(text: string): string[][] {
  return text
    .split('\n')
    .map((line) => line.trim().split(/[\s,]+/))
    .filter(([host]) => host !== '')
}

export const checkLinks = {
  hosts: (text: string) => {
    const hosts = listLines(text)
    for (const [host = '', ...paths] of hosts) {
      if (!HOST_PATTERN.test(host.toLowerCase())) return `${host} is no host such as docs.example.com.`
      const bad = paths.find((path) => !PATH_PATTERN.test(path))
      if (bad) return `${bad}: a path begins with a slash and does not end with one.`
    }
    const names = hosts.map(([host = '']) => host.toLowerCase())
    const twice = names.find((name, index) => names.indexOf(name) < index)
    return twice ? `${twice} is in the list twice.` : null
  },
}

/** Where the server's name of a field is another. */
export const LINKS_FIELDS: Readonly<Record<string, string>> = {
  'links.hosts': 'hosts',
  ...Object.fromEntries(PLATFORMS.map((platform) => [`links.sources.${platform}`, platform])),
}
