import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, rmdir, stat, unlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRunning, markProcess, type ProcessMark } from './open-pglite-process.ts'

/** What the lock file says, for the next process and for people. */
export interface LockHolder extends ProcessMark {
  /** Instant at which the lock was taken. */
  readonly since: string
}

export interface Lock {
  /** Harmless the second time, and when the lock is somebody else's by now. */
  release(): Promise<void>
}

export interface LockOptions {
  /** Another process took the lock, believing this one dead: stop writing at once. */
  readonly onStolen?: () => void
  /** Who asks; this process when left out. */
  readonly self?: ProcessMark
  /** How often a holder shows that it is alive, in milliseconds. */
  readonly beatMs?: number
}

const BEAT_MS = 5_000

/** How many heartbeats of a holder elsewhere may fail to come before it counts as dead. */
const BEATS_WATCHED = 4

/** Removing a stale lock takes a millisecond; whoever takes this long has died. */
const GUARD_MS = 10_000
const GUARD_POLL_MS = 10

/** Another process has the data directory. */
export class DatabaseInUseError extends Error {
  override name = 'DatabaseInUseError'
  constructor(
    readonly file: string,
    readonly holder: LockHolder,
  ) {
    super(
      `The data directory is in use by process ${holder.pid} on ${holder.host}, since ${holder.since}. ` +
        `Stop that process first, or give this one another DATA_DIR. Only if you are sure that it does not run, delete ${file}`,
    )
  }
}

/** The lock file of a data directory. */
export function lockFileOf(dataDir: string): string {
  return join(dataDir, 'desk.lock')
}

/**
 * Makes this process the only one that opens the data directory: two PGlites on one directory destroy it.
 * The lock of a process that was killed is taken over.
 * @throws DatabaseInUseError
 */
export async function takeLock(dataDir: string, options: LockOptions = {}): Promise<Lock> {
  const file = lockFileOf(dataDir)
  const self = options.self ?? markProcess()
  const mine = JSON.stringify({ ...self, since: new Date().toISOString() } satisfies LockHolder, null, 2)
  while (!(await claim(file, mine))) {
    const found = await readText(file)
    if (found === null) continue
    if (await isAlive(file, found, self, options.beatMs ?? BEAT_MS)) throw new DatabaseInUseError(file, parse(found)!)
    await removeStale(file, found)
  }
  return hold(file, mine, options)
}

/** @returns who holds the data directory, or held it when it was killed; null when nobody does */
export async function readLock(dataDir: string): Promise<LockHolder | null> {
  const text = await readText(lockFileOf(dataDir))
  return text === null ? null : parse(text)
}

/** Creates the file with its content in one step, so that nobody reads half of it. @returns false when it was there */
async function claim(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`
  try {
    await writeFile(draft, text, { mode: 0o600 })
    await link(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    // A full disk or a forbidden directory fails here as well, and then says so.
    return await claimWithoutLinks(file, text)
  } finally {
    await rm(draft, { force: true })
  }
}

/** Some file systems have no hard links: exclusive creation is the next best. */
async function claimWithoutLinks(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function isAlive(file: string, text: string, self: ProcessMark, beatMs: number): Promise<boolean> {
  const holder = parse(text)
  if (!holder) return false
  if (holder.place === self.place) return isRunning(holder)
  return await keepsBeating(file, beatMs)
}

/** Its clock may differ from ours, so what counts is whether the time of the file moves while we watch. */
async function keepsBeating(file: string, beatMs: number): Promise<boolean> {
  const before = await beatOf(file)
  for (let watched = 0; watched < BEATS_WATCHED; watched++) {
    await sleep(beatMs)
    if ((await beatOf(file)) !== before) return true
  }
  return false
}

async function beatOf(file: string): Promise<number | null> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  )
}

/**
 * Several processes may find the same stale lock. They remove it one at a time and look again before they do: else the
 * second would remove the lock that the first has taken meanwhile.
 */
async function removeStale(file: string, stale: string): Promise<void> {
  const guard = `${file}.takeover`
  if (!(await enter(guard))) return
  try {
    if ((await readText(file)) === stale) await unlink(file)
  } finally {
    await rmdir(guard)
  }
}

/** @returns false, after a moment, when another process is in; one that died in there is not waited for */
async function enter(guard: string): Promise<boolean> {
  try {
    await mkdir(guard)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const since = await stat(guard).then(
    ({ mtimeMs }) => mtimeMs,
    () => Date.now(),
  )
  if (Date.now() - since > GUARD_MS) await rmdir(guard).catch(() => undefined)
  await sleep(GUARD_POLL_MS)
  return false
}

function hold(file: string, mine: string, { onStolen, beatMs = BEAT_MS }: LockOptions): Lock {
  let released = false
  let timer = schedule()

  function schedule() {
    return setTimeout(() => void beat(), beatMs).unref()
  }

  async function beat() {
    // A file that cannot be read for a moment is not stolen yet.
    const text = await readText(file).catch(() => mine)
    if (released) return
    if (text !== mine) return onStolen?.()
    await utimes(file, new Date(), new Date()).catch(() => undefined)
    if (!released) timer = schedule()
  }

  return {
    async release() {
      released = true
      clearTimeout(timer)
      if ((await readText(file)) === mine) await unlink(file)
    },
  }
}

async function readText(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

function parse(text: string): LockHolder | null {
  try {
    const holder = JSON.parse(text) as LockHolder
    return typeof holder.pid === 'number' ? holder : null
  } catch {
    return null
  }
}
