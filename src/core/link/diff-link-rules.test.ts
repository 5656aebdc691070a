import { expect, it } from 'vitest'
import { DEFAULT_LINK_RULES } from './convention.ts'
import { diffLinkRules } from './diff-link-rules.ts'

const rules = { ...DEFAULT_LINK_RULES, hosts: [{ host: 'docs.example.com', paths: [] }] }
const [first, second, ...others] = rules.presets
if (!first || !second) throw new Error('There are fewer than two presets')

it('names the preset that was changed, as it was and as it is, and no other', () => {
  const changed = { ...second, says: 'Otherwise' }
  expect(diffLinkRules(rules, { ...rules, presets: [first, changed, ...others] })).toEqual({
    before: { presets: [second] },
    after: { presets: [changed] },
  })
})

it('shows one that is gone on the side where it was', () => {
  expect(diffLinkRules(rules, { ...rules, presets: rules.presets.slice(1) })).toEqual({
    before: { presets: [first] },
    after: { presets: [] },
  })
})

it('shows all of them where only their order is another', () => {
  const presets = [second, first, ...others]
  expect(diffLinkRules(rules, { ...rules, presets })).toEqual({
    before: { presets: rules.presets },
    after: { presets },
  })
})

it('shows hosts and sources likewise, whatever the order of their fields', () => {
  const hosts = [
    { paths: [], host: 'docs.example.com' },
    { host: 'example.com', paths: ['/trial'] },
  ]
  expect(diffLinkRules(rules, { ...rules, hosts, sources: { ...rules.sources, x: 'x' } })).toEqual({
    before: { hosts: [], sources: { x: 'twitter' } },
    after: { hosts: [{ host: 'example.com', paths: ['/trial'] }], sources: { x: 'x' } },
  })
})
