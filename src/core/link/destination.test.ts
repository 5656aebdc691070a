import { expect, test } from 'vitest'
import { listDestinationFaults, type OpenGraph, type PageReading } from './destination.ts'

const GOOD: OpenGraph = {
  ...{ title: 'Loom 4.2', description: 'One cache for all runners.', image: '/images/opengraph/loom.png' },
  ...{ imageAlt: 'A thistle at dusk', site: 'thistledown', creator: 'thistledown' },
}
const read = (openGraph: OpenGraph | null, status = 200): PageReading => ({
  ...{ kind: 'read', status, finalUrl: 'https://example.com/', openGraph },
})

test.each<[string, PageReading, string[]]>([
  ['a page with everything', read(GOOD), []],
  ['a page that is gone', read(null, 404), ['status status']],
  ['a file', read(null), ['page no_html']],
  ['a page that cannot be reached', { kind: 'failed', says: 'It did not answer.' }, ['status failed']],
  ['a page inside the company', { kind: 'refused', says: 'It is private.' }, ['status refused']],
  ['no picture', read({ ...GOOD, image: null, imageAlt: null }), ['image missing', 'imageAlt missing']],
  ['no accounts', read({ ...GOOD, site: null, creator: '' }), ['site missing', 'creator missing']],
  ['a long description', read({ ...GOOD, description: 'x'.repeat(100) }), ['description too_long']],
  ['a description just short enough', read({ ...GOOD, description: 'x'.repeat(99) }), []],
  ['a repeated title', read({ ...GOOD, description: 'loom 4.2' }), ['description repeats_title']],
])('%s', (_what, reading, faults) => {
  expect(listDestinationFaults({ reading }).map(({ field, rule }) => `${field} ${rule}`)).toEqual(faults)
})
