import { describe, expect, it } from 'vitest'
import { PLATFORMS } from '#core/channel/platform.ts'
import { freeze, LINK_PLACES_OF, placeOf, render, toPayload } from './render.ts'

const LINK = 'https://thistledown.example/blog'
const picture = { mediaId: 'm', altText: 'A loom' }
const master = { text: 'Words.', link: LINK, media: [] }

describe('what a platform is given', () => {
  it.each([
    ['x', { text: `Words.\n\n${LINK}` }],
    ['mastodon', { text: `Words.\n\n${LINK}` }],
    ['linkedin', { text: 'Words.', link: LINK }],
    ['facebook', { text: 'Words.', link: LINK }],
    ['threads', { text: 'Words.', link: LINK }],
    ['bluesky', { text: 'Words.', link: LINK }],
    ['instagram', { text: 'Words.' }],
    ['youtube', { title: '', description: `Words.\n\n${LINK}` }],
  ] as const)('%s carries the link where it can', (platform, expected) => {
    expect(render(platform, master, {})).toEqual({ ...expected, media: [] })
  })

  it('puts the link into the text beside files, where a card cannot stand', () => {
    expect(render('bluesky', { ...master, media: [picture] }, {})).toMatchObject({ text: `Words.\n\n${LINK}` })
    expect(render('bluesky', { ...master, media: [picture] }, {})).not.toHaveProperty('link')
  })

  it('does not write a link twice', () => {
    expect(render('x', { ...master, text: `See ${LINK} now` }, {}).text).toBe(`See ${LINK} now`)
  })

  it('writes the link into the first comment when asked', () => {
    const own = { linkPlace: 'first-comment', firstComment: 'Read on:' } as const
    expect(render('linkedin', master, own)).toEqual({ text: 'Words.', firstComment: `Read on:\n\n${LINK}`, media: [] })
    expect(render('x', master, own).text, 'X has no first comment: the usual place').toContain(LINK)
  })

  it('follows the master in every field that the channel has not changed', () => {
    const own = { text: 'My own.' }
    expect(render('linkedin', { ...master, media: [picture] }, own).media).toEqual([picture])
    expect(render('linkedin', { ...master, text: 'Changed.' }, own).text).toBe('My own.')
    expect(render('linkedin', master, { link: null })).toEqual({ text: 'Words.', media: [] })
  })

  it('knows for each platform the usual place first, and never a card beside files', () => {
    for (const platform of PLATFORMS) {
      expect(placeOf(platform, undefined, false)).toBe(LINK_PLACES_OF[platform][0])
      for (const place of ['card', 'text', 'first-comment', 'nowhere'] as const)
        expect(placeOf(platform, place, true)).not.toBe('card')
    }
  })
})

describe('what is on its way', () => {
  it('says the same when the master changes, and has the same payload as before', () => {
    for (const platform of PLATFORMS) {
      const own = { ...(platform === 'linkedin' && { linkPlace: 'first-comment' as const }) }
      const frozen = freeze(master, own)
      expect(render(platform, { text: 'Changed.', link: null, media: [picture] }, frozen)).toEqual(
        render(platform, master, own),
      )
    }
  })
})

describe('the payload', () => {
  const of = (platform: 'x' | 'bluesky', given: object, channel = 'c') =>
    toPayload(channel, render(platform, { ...master, media: [picture], ...given }, {}), (id) => `sha of ${id}`)

  it('is the same for the same, and another for another text, link, alt text, file or channel', () => {
    const first = of('x', {})
    expect(of('x', {})).toBe(first)
    const others = [
      of('x', { text: 'Words!' }),
      of('x', { link: `${LINK}/2` }),
      of('x', { media: [{ ...picture, altText: 'Two looms' }] }),
      of('x', { media: [{ ...picture, mediaId: 'n' }] }),
      of('x', { media: [] }),
      of('x', {}, 'd'),
    ]
    expect(new Set([first, ...others]).size).toBe(others.length + 1)
  })
})
