import type { Platform } from '#core/channel/platform.ts'
import type { FakePlatformView, Fakes } from '#core/ports/fakes.ts'
import { FAKE_PLATFORMS, type FakePlatform } from '#mocks/platforms/accounts.ts'
import type { FakePlatforms } from '#mocks/platforms/fake-platforms.ts'
import { FAULTS_OF } from '#mocks/platforms/faults.ts'

/** As many posts and calls as the Simulator shows of each. */
const SHOWN = 8

/** The imitations, as the API may hold them. */
export function createFakes({ controls }: Pick<FakePlatforms, 'controls'>): Fakes {
  const find = (platform: Platform) => FAKE_PLATFORMS.find((each) => each === platform)
  const view = async (platform: FakePlatform): Promise<FakePlatformView> => {
    const { faults, arrivals, listPosts } = controls[platform]
    const posts = await listPosts()
    const arrived = (await arrivals()).slice(-SHOWN).toReversed()
    return {
      ...{ platform, kinds: FAULTS_OF[platform], posts: posts.length },
      held: posts.slice(-SHOWN).toReversed(),
      faults: (await faults.list()).map(({ id, kind, remaining }) => ({ id, kind, remaining })),
      arrivals: arrived.map(({ at, method, path, status, fault }) => ({ at, method, path, status, fault })),
    }
  }
  return {
    platforms: FAKE_PLATFORMS,
    list: () => Promise.all(FAKE_PLATFORMS.map(view)),
    addFault: async (platform, kind, always) => {
      const found = find(platform)
      const known = found && FAULTS_OF[found].find((each) => each === kind)
      if (found && known) await controls[found].faults.add({ kind: known, remaining: always ? null : 1 })
    },
    findAccount: async (platform) => {
      const found = find(platform)
      return found ? controls[found].readAccount() : null
    },
    removeFault: async (platform, id) => {
      const found = find(platform)
      if (found) await controls[found].faults.remove(id)
    },
    clearFaults: async () => {
      for (const platform of FAKE_PLATFORMS) await controls[platform].faults.clear()
    },
  }
}
