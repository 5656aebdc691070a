import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { addMs, DAY_MS, type Instant, SECOND_MS, toMs } from '#core/time/instant.ts'
import type { OpenPglite } from '#db/open-pglite.ts'
import {
  type Backup,
  type BackupManifest,
  backupNameOf,
  backupsDirOf,
  databaseFileOf,
  hashOf,
  listBackups,
  manifestFileOf,
  pruneBackups,
} from './backup-files.ts'
import { takeBackupRequest } from './backup-request.ts'
import { linkTree } from './link-tree.ts'
import { writeSafely } from './write-safely.ts'

/** How many backups are kept; the oldest goes when one more is made. */
const BACKUPS_KEPT = 7

/** The directories of DATA_DIR that belong to the database. Never the secret key: a backup alone opens no token. */
const EXTRAS: readonly string[] = ['media']

export interface BackupPlan {
  /** Real time. */
  readonly now: Date
  /** Becomes part of the name: lower-case words joined by hyphens, such as `before-migration`. */
  readonly reason: string
}

type Dumpable = Pick<OpenPglite, 'dump'>

/**
 * Writes a backup to DATA_DIR/backups while the desk goes on working. It gets its name only when it is complete and on
 * the disk.
 * @throws when the disk is full; the backups that exist are kept
 */
export async function makeBackup(database: Dumpable, dataDir: string, { now, reason }: BackupPlan): Promise<Backup> {
  const at = await findFreeSecond(dataDir, now.toISOString(), reason)
  const name = backupNameOf(at, reason)
  const dir = join(backupsDirOf(dataDir), name)
  const growing = await makeRoom(dataDir)
  const tarball = await database.dump()
  await writeSafely(databaseFileOf(growing), tarball)
  const manifest: BackupManifest = {
    at,
    reason,
    databaseHash: hashOf(tarball),
    extras: await takeExtras(dataDir, growing),
  }
  await writeSafely(manifestFileOf(growing), JSON.stringify(manifest, null, 2))
  await rename(growing, dir)
  await pruneBackups(dataDir, BACKUPS_KEPT)
  return { name, dir, at, reason }
}

/**
 * One look, for a loop: backs up when somebody asked for it, or when the newest backup is older than a day.
 * @returns null when there was nothing to do
 */
export async function dailyBackup(database: Dumpable, dataDir: string, now: Date): Promise<Backup | null> {
  if (await takeBackupRequest(dataDir)) return await makeBackup(database, dataDir, { now, reason: 'manual' })
  return (await isDue(dataDir, now)) ? await makeBackup(database, dataDir, { now, reason: 'daily' }) : null
}

/** @returns when the newest backup was made, in real time; null when there is none */
export async function findNewestBackup(dataDir: string): Promise<Instant | null> {
  const [newest] = await listBackups(dataDir)
  return newest?.at ?? null
}

/** A backup dated in the future, by a clock that was wrong, says nothing about today. */
async function isDue(dataDir: string, now: Date): Promise<boolean> {
  const newest = (await listBackups(dataDir)).find(({ at }) => toMs(at) <= now.getTime())
  return newest === undefined || now.getTime() - toMs(newest.at) > DAY_MS
}

/** Two backups for one reason within a second would share a name. */
async function findFreeSecond(dataDir: string, now: Instant, reason: string): Promise<Instant> {
  const taken = new Set((await listBackups(dataDir)).map(({ name }) => name))
  let at = now
  while (taken.has(backupNameOf(at, reason))) at = addMs(at, SECOND_MS)
  return at
}

/** An empty directory under a name that no backup has, in place of what an interrupted backup left there. */
async function makeRoom(dataDir: string): Promise<string> {
  const growing = join(backupsDirOf(dataDir), '.growing')
  await rm(growing, { recursive: true, force: true })
  await mkdir(growing, { recursive: true, mode: 0o700 })
  return growing
}

/** @returns the names of those that are there */
async function takeExtras(dataDir: string, to: string): Promise<string[]> {
  const there = (await readdir(dataDir)).filter((name) => EXTRAS.includes(name))
  for (const name of there) {
    const from = join(dataDir, name)
    if ((await stat(from)).isDirectory()) await linkTree(from, join(to, name))
  }
  return there
}
