import { appendFile, mkdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { FAKE_PLATFORMS, type FakePlatform } from '#mocks/platforms/accounts.ts'
import type { FakeState } from '#mocks/platforms/state.ts'
import { inTurns } from './in-turns.ts'
import { writeSafely } from './write-safely.ts'

/** What every imitation remembers, one file each, in a folder of its own. One process at a time may have it open. */
export async function openFakeStates(folder: string): Promise<Record<FakePlatform, FakeState>> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const opened = await Promise.all(
    FAKE_PLATFORMS.map(async (platform) => [platform, await openFakeState(join(folder, `${platform}.jsonl`))]),
  )
  return Object.fromEntries(opened) as Record<FakePlatform, FakeState>
}

type Entries = Readonly<Record<string, unknown>>

/**
 * A journal: each put is a line that is written before it is answered, so that a put costs what it puts and not what is
 * kept. Opening it writes it anew, with what still holds. A last line that a crash cut off was never answered.
 */
async function openFakeState(path: string): Promise<FakeState> {
  const kept = createShelves()
  for (const entries of await readJournal(path)) kept.put(entries)
  await writeSafely(`${path}.new`, toLine(kept.all()))
  await rename(`${path}.new`, path)
  const inTurn = inTurns(1)
  return {
    get: async (key) => structuredClone(kept.get(key)),
    list: async (prefix) => structuredClone(kept.list(prefix)),
    put: (entries) =>
      inTurn(async () => {
        const line = toLine(entries)
        await appendFile(path, line, { mode: 0o600 })
        kept.put(JSON.parse(line) as Entries)
      }),
  }
}

/** Undefined would vanish from JSON: what is taken away is null. */
function toLine(entries: Entries): string {
  return `${JSON.stringify(entries, (_, value: unknown) => value ?? null)}\n`
}

async function readJournal(path: string): Promise<Entries[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Entries)
}

/** Keys by what is before their first slash: whoever lists faults does not walk past ten thousand posts. */
function createShelves() {
  const shelves = new Map<string, Map<string, unknown>>()
  const shelfOf = (key: string): Map<string, unknown> => {
    const name = key.slice(0, key.indexOf('/') + 1)
    const shelf = shelves.get(name) ?? new Map<string, unknown>()
    shelves.set(name, shelf)
    return shelf
  }
  return {
    get: (key: string) => shelfOf(key).get(key),
    list: (prefix: string): unknown[] => {
      const shelf = shelfOf(prefix)
      const keys = [...shelf.keys()].filter((key) => key.startsWith(prefix)).sort()
      return keys.map((key) => shelf.get(key))
    },
    put: (entries: Entries): void => {
      for (const [key, value] of Object.entries(entries)) {
        if (value === null) shelfOf(key).delete(key)
        else shelfOf(key).set(key, value)
      }
    },
    all: (): Entries => Object.fromEntries([...shelves.values()].flatMap((shelf) => [...shelf])),
  }
}
