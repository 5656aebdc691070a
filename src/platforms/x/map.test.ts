import { describe, expect, it } from 'vitest'
import { findTweet, readFrom } from './map.ts'
import type { XTweet } from './wire.ts'

const TEXT = 'Ship <it> & see example.com/a?b=1 and https://example.com/b/'
const STORED: XTweet = {
  id: '2',
  text: 'Ship &lt;it&gt; &amp; see https://t.co/1 and https://t.co/2 https://t.co/3',
  created_at: '2026-11-23T09:30:00.000Z',
  entities: {
    urls: [
      { url: 'https://t.co/1', expanded_url: 'http://example.com/a?b=1' },
      { url: 'https://t.co/2', expanded_url: 'https://example.com/b/' },
      { url: 'https://t.co/3', expanded_url: 'https://x.com/thistledown/status/2/photo/1' },
    ],
  },
}

describe('finding a post in a timeline', () => {
  it('knows it by its words, whatever X made of links, media and signs', () => {
    expect(findTweet([STORED], TEXT, undefined)?.id).toBe('2')
    expect(findTweet([STORED], `${TEXT}c`, undefined)).toBeUndefined()
    expect(findTweet([{ ...STORED, text: 'https://t.co/3' }], '', undefined)?.id).toBe('2')
  })

  it('takes the oldest of several', () => {
    const later = { ...STORED, id: '3', created_at: '2026-11-23T09:31:00.000Z' }
    expect(findTweet([later, STORED], TEXT, undefined)?.id).toBe('2')
  })

  it.each(['referenced_tweets', 'referenced_posts'])('reads answers in the spelling %s', (name) => {
    const answer = { ...STORED, [name]: [{ type: 'replied_to', id: '1' }] }
    expect(findTweet([answer], TEXT, '1')?.id).toBe('2')
    expect(findTweet([answer], TEXT, undefined)).toBeUndefined()
    expect(findTweet([STORED], TEXT, '1')).toBeUndefined()
  })

  it('begins a minute before, in whole seconds', () => {
    expect(readFrom('2026-11-23T09:30:00.750Z')).toBe('2026-11-23T09:29:00Z')
  })
})
