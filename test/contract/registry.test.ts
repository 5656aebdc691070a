import { expect, it } from 'vitest'
import { canPublishOn, PLATFORMS } from '#core/channel/platform.ts'
import { createConnectors } from '#platforms/registry.ts'
import { makeHandClock } from '../make/fakes.ts'

it('there is a connector wherever posts can be scheduled, and nowhere else', () => {
  const made = createConnectors({
    fetch: () => Promise.reject(new Error()),
    clock: makeHandClock(),
    sleep: async () => {},
    x: NO_APP,
  })
  expect(PLATFORMS.filter((platform) => platform in made)).toEqual(PLATFORMS.filter(canPublishOn))
})

const NO_APP = { clientId: 'none', clientSecret: null }
