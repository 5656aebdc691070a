import { mkdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { FAKE_PLATFORMS, type FakePlatform } from '#mocks/platforms/accounts.ts'
import type { FakeState } from '#mocks/platforms/state.ts'
import { inTurns } from './in-turns.ts'
import { writeSafely } from './write-safely.ts'

/** What every imitation remembers, one file each, in a folder of its own. One process at a time may have it open. */
export async function openFakeStates(folder: string): Promise<Record<FakePlatform, FakeState>> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const opened = await Promise.all(
    FAKE_PLATFORMS.map(async (platform) => [platform, await openFakeState(join(folder, `${platform}.json`))]),
  )
  return Object.fromEntries(opened) as Record<FakePlatform, FakeState>
}

/** A file of JSON that is whole at any moment: it is written beside itself and takes its name when it is on the disk. */
async function openFakeState(path: string): Promise<FakeState> {
  const kept = new Map(Object.entries(await readKept(path)))
  const inTurn = inTurns(1)
  return {
    get: async (key) => structuredClone(kept.get(key)),
    list: async (prefix) => {
      const keys = [...kept.keys()].filter((key) => key.startsWith(prefix)).sort()
      return keys.map((key) => structuredClone(kept.get(key)))
    },
    put: (entries) =>
      inTurn(async () => {
        for (const [key, value] of Object.entries(entries)) {
          if (value === null || value === undefined) kept.delete(key)
          else kept.set(key, structuredClone(value))
        }
        await writeSafely(`${path}.new`, JSON.stringify(Object.fromEntries(kept)))
        await rename(`${path}.new`, path)
      }),
  }
}

async function readKept(path: string): Promise<Record<string, unknown>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}'
    throw error
  })
  return JSON.parse(text) as Record<string, unknown>
}
