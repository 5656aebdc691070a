import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '#core/time/instant.ts'
import { clearDamaged, markDamaged } from '#db/open-pglite-damage.ts'
import { createDataDir } from '#db/open-pglite-data-dir.ts'
import { takeLock } from '#db/open-pglite-lock.ts'
import { countEveryRow } from '#db/open-pglite-proof.ts'
import { stampOf } from '#db/stamp.ts'
import { type Backup, readDatabase, readManifest } from './backup-files.ts'
import { linkTree } from './link-tree.ts'

export interface Restored {
  /** Where what was there before lies now; empty when there was nothing. */
  readonly setAside: readonly string[]
  /** How many rows were read to prove that the restored database works. */
  readonly rows: number
}

/**
 * Puts a backup in the place of the present database, which is set aside and never deleted.
 * Everything that can fail happens beside it first: the hash is compared, the database opened, every table read.
 * @throws DatabaseInUseError while the desk runs @throws BackupUnusableError @throws UnreadableDataDirError
 */
export async function restoreBackup(dataDir: string, backup: Backup, now: Date): Promise<Restored> {
  return await whileLocked(dataDir, async () => {
    const { extras } = await readManifest(backup)
    const incoming = join(dataDir, 'restoring')
    await rm(incoming, { recursive: true, force: true })
    await mkdir(incoming, { mode: 0o700 })
    await createDataDir(join(incoming, 'db'), { template: await readDatabase(backup) })
    const rows = await countEveryRow(join(incoming, 'db'))
    for (const name of extras) await linkTree(join(backup.dir, name), join(incoming, name))
    const setAside = await swap({ dataDir, incoming, names: ['db', ...extras], at: now.toISOString() })
    return { setAside, rows }
  })
}

/**
 * Lets the next start make an empty database; the present one is set aside.
 * @throws DatabaseInUseError while the desk runs
 */
export async function startFresh(dataDir: string, now: Date): Promise<string[]> {
  return await whileLocked(dataDir, async () => {
    const setAside = await moveAside(dataDir, ['db'], now.toISOString())
    await clearDamaged(dataDir)
    return setAside
  })
}

/**
 * Lets the next start fill a new demonstration: the present database is set aside, and with it what the imitated
 * platforms remember, or they would hold posts that the new desk never sent.
 * @throws DatabaseInUseError while the desk runs
 */
export async function setAsideDemo(dataDir: string, now: Date): Promise<string[]> {
  return await whileLocked(dataDir, () => moveAside(dataDir, ['db', 'platforms'], now.toISOString(), 'before-reset'))
}

async function whileLocked<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const lock = await takeLock(dataDir)
  try {
    return await work()
  } finally {
    await lock.release()
  }
}

interface Swap {
  readonly dataDir: string
  readonly incoming: string
  readonly names: readonly string[]
  readonly at: Instant
}

/** Between the renames there is no database, and a plain start would make an empty one: the marker forbids it. */
async function swap({ dataDir, incoming, names, at }: Swap): Promise<string[]> {
  await markDamaged(dataDir, { reason: 'A restore was interrupted.', setAsideAs: null, at })
  const setAside = await moveAside(dataDir, names, at)
  for (const name of names) await rename(join(incoming, name), join(dataDir, name))
  await clearDamaged(dataDir)
  await rm(incoming, { recursive: true })
  return setAside
}

async function moveAside(
  dataDir: string,
  names: readonly string[],
  at: Instant,
  why: 'before-restore' | 'before-reset' = 'before-restore',
): Promise<string[]> {
  const moved: string[] = []
  for (const name of names) {
    const from = join(dataDir, name)
    if (!existsSync(from)) continue
    const to = findFree(`${from}.${why}-${stampOf(at)}`)
    await rename(from, to)
    moved.push(to)
  }
  return moved
}

/** Two restores within a second would want one name. */
function findFree(path: string): string {
  return existsSync(path) ? findFree(`${path}-again`) : path
}
