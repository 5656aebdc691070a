import { describe, expect, it, test } from 'vitest'
import { freeze, render } from '#core/publication/render.ts'
import type { OwnContent, PostContent } from './content.ts'
import { copyContent } from './copy-content.ts'

const SOURCE: PostContent = {
  ...{ text: 'The master.', link: 'https://example.com/a', media: [], campaign: null, pillars: [], types: [] },
  ...{ region: null, language: null, ownerId: 'ana', sensitivity: { kind: 'normal' }, why: '' },
  channels: [
    { channelId: 'x', own: {}, day: '2026-12-08', time: '09:30', zone: 'UTC' },
    { channelId: 'mastodon', own: { text: 'Longer.' }, day: null, time: null, zone: 'UTC' },
  ],
}
const withOwn = (own: OwnContent): PostContent => ({
  ...SOURCE,
  channels: SOURCE.channels.map((plan) => (plan.channelId === 'x' ? { ...plan, own } : plan)),
})
const says = (content: PostContent) =>
  Object.fromEntries(content.channels.map(({ channelId, own }) => [channelId, render('x', content, own)]))

describe('a copy', () => {
  test.each([
    ['linked', {}],
    ['frozen', freeze(SOURCE, {})],
    ['with words of its own', { text: 'Mine.', thread: ['And more.'] }],
    ['frozen before the master was changed', freeze({ ...SOURCE, text: 'The old master.', link: null }, {})],
  ])('of what is %s says the same', (_, own) => {
    const source = withOwn(own)
    expect(says(copyContent(source, undefined, null))).toEqual(says(source))
    expect(says(copyContent(source, ['x'], null))).toEqual({ x: says(source).x })
  })

  it('of a post that is out follows its master again: mending that mends what goes out', () => {
    const old = freeze({ ...SOURCE, text: 'The old master.' }, { thread: ['And more.'] })
    const { text, channels } = copyContent(withOwn(old), ['x'], null)
    expect(text).toBe('The old master.')
    expect(channels).toMatchObject([{ channelId: 'x', own: { thread: ['And more.'] } }])
    expect(Object.keys(channels[0]?.own ?? {})).toEqual(['thread'])
    expect(copyContent(withOwn(freeze(SOURCE, {})), undefined, null).channels[0]?.own).toEqual({})
  })

  it('keeps the time of day on another day, and has no time without one', () => {
    expect(copyContent(SOURCE, undefined, '2026-12-10').channels).toMatchObject([
      { day: '2026-12-10', time: '09:30' },
      { day: null, time: null },
    ])
    expect(copyContent(SOURCE, ['x'], null).channels).toMatchObject([{ day: null, time: null }])
  })
})
