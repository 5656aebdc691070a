import { expect, it } from 'vitest'
import { NO_FIELDS } from '#core/link/fields.ts'
import { gitlabConvention } from '#test/make/convention.ts'
import { NO_END } from './link-end.ts'
import { buildAll } from './use-builder.ts'

const CHANNELS = [
  { id: 'ours-x', platform: 'x' as const },
  { id: 'ours-linkedin', platform: 'linkedin' as const },
]
const WISH = {
  ...{ destination: 'https://about.gitlab.com/blog/one', preset: 'organic-blog', fields: NO_FIELDS },
  ...{ channelIds: ['ours-x', 'ours-linkedin'], replaceForeign: false, slug: '', why: '', end: NO_END },
}

it('makes of one page and a preset a link for each channel', () => {
  const links = buildAll(WISH, gitlabConvention(), CHANNELS)
  expect(links.map(({ channelId, url }) => [channelId, url])).toEqual([
    ['ours-x', `${WISH.destination}?utm_source=twitter&utm_medium=social&utm_campaign=blog`],
    ['ours-linkedin', `${WISH.destination}?utm_source=linkedin&utm_medium=social&utm_campaign=blog`],
  ])
})

it('fills nothing in where nothing may be tagged', () => {
  const [link] = buildAll(
    { ...WISH, destination: 'https://other.example/', preset: null },
    gitlabConvention(),
    CHANNELS,
  )
  expect(link).toMatchObject({ url: 'https://other.example/', faults: [] })
})
