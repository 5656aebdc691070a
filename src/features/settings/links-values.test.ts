import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS, type Desk } from '#core/desk/desk.ts'
import { DEFAULT_LINK_RULES } from '#core/link/convention.ts'
import { checkLinks, readLinks, writeLinks } from './links-values.ts'

const hosts = [
  { host: 'docs.example.com', paths: [] },
  { host: 'example.com', paths: ['/trial', '/sign-up'] },
]
const desk = { ...DEFAULT_SETTINGS, links: { ...DEFAULT_LINK_RULES, hosts } } as unknown as Desk

it('writes what it has read, and leaves the presets as they are', () => {
  const values = readLinks(desk)
  expect(values.hosts).toBe('docs.example.com\nexample.com /trial /sign-up')
  expect(writeLinks(values, desk)).toEqual({ links: desk.links })
})

it('takes capitals, commas and empty lines as they are meant', () => {
  const values = { ...readLinks(desk), hosts: '\n Docs.Example.com \n\nexample.com  /trial, /sign-up\n' }
  expect(writeLinks(values, desk).links?.hosts).toEqual(hosts)
})

it.each([
  ['', null],
  ['docs.example.com\nexample.com /trial', null],
  ['https://example.com', 'https://example.com is no host such as docs.example.com.'],
  ['example', 'example is no host such as docs.example.com.'],
  ['example.com trial', 'trial: a path begins with a slash and does not end with one.'],
  ['example.com /trial/', '/trial/: a path begins with a slash and does not end with one.'],
  ['example.com\nExample.com /a', 'example.com is in the list twice.'],
])('%j: %s', (text, expected) => {
  expect(checkLinks.hosts(text)).toBe(expected)
})
