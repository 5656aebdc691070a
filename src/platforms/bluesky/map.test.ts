import { describe, expect, it } from 'vitest'
import { toFacets } from './facets.ts'
import { makeTid } from './tid.ts'

const AT = '2026-11-23T09:30:00.000Z'

describe('record keys', () => {
  it('are TIDs that sort by time, then by what is on top', () => {
    const tids = [makeTid(AT, 7), makeTid(AT, 7, 1), makeTid(AT, 7, 999), makeTid('2026-11-23T09:30:00.001Z', 7)]
    expect(tids).toEqual([...tids].sort())
    expect(new Set(tids).size).toBe(4)
    for (const tid of tids) expect(tid).toMatch(/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/)
  })

  it('tell clocks apart and are the same for the same', () => {
    expect(makeTid(AT, 7)).toBe(makeTid(AT, 7))
    expect(makeTid(AT, 7)).not.toBe(makeTid(AT, 8))
  })
})

describe('facets', () => {
  it('stand at UTF-8 bytes, with whom the handles resolve', () => {
    const text = '👋 @a.test, @b.test: https://example.com/x #日本'
    const facets = toFacets(text, { 'did.a.test': 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa', 'did.b.test': '' })
    const bytes = new TextEncoder().encode(text)
    const at = facets.map(({ index }) => new TextDecoder().decode(bytes.slice(index.byteStart, index.byteEnd)))
    expect(at).toEqual(['@a.test', 'https://example.com/x', '#日本'])
    expect(facets[0]?.features).toEqual([
      { $type: 'app.bsky.richtext.facet#mention', did: 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa' },
    ])
  })
})
