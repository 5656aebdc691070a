import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Instant } from '#core/time/instant.ts'
import { parseStamp, stampOf } from '#db/stamp.ts'

/** A backup is one directory: the database as a tarball, a manifest, and the directories that belong to it. */
export interface Backup {
  /** Such as `signalbox-20261123-093000-daily`. */
  readonly name: string
  readonly dir: string
  /** When it was made, in real time, to the second. */
  readonly at: Instant
  /** Such as `daily`, `manual` or `before-update`. */
  readonly reason: string
}

/** What a backup says about itself, checked before it replaces anything. */
export interface BackupManifest {
  readonly at: Instant
  readonly reason: string
  /** SHA-256 of the database's tarball, as hex. */
  readonly databaseHash: string
  /** The directories of DATA_DIR that lie beside the database in the backup. */
  readonly extras: readonly string[]
}

/** The backup is incomplete, altered, or none at all. */
class BackupUnusableError extends Error {
  override name = 'BackupUnusableError'
}

export function backupsDirOf(dataDir: string): string {
  return join(dataDir, 'backups')
}

/** @param reason lower-case words joined by hyphens */
export function backupNameOf(at: Instant, reason: string): string {
  return `signalbox-${stampOf(at)}-${reason}`
}

/** @returns the backups in DATA_DIR/backups, newest first */
export async function listBackups(dataDir: string): Promise<Backup[]> {
  const dir = backupsDirOf(dataDir)
  const names = await readdir(dir).catch(() => [])
  const found = names.map((name) => toBackup(join(dir, name))).filter((one) => one !== null)
  return found.sort((a, b) => (a.name < b.name ? 1 : -1))
}

/**
 * @param which a name in DATA_DIR/backups, or a path to a backup anywhere
 * @returns null when there is none
 */
export async function findBackup(dataDir: string, which: string): Promise<Backup | null> {
  const places = [dirname(which) === '.' ? join(backupsDirOf(dataDir), which) : '', resolve(which)]
  for (const place of places) {
    const backup = place === '' ? null : toBackup(place)
    if (backup && (await readManifest(backup).catch(() => null))) return backup
  }
  return null
}

/** Removes all but the newest, and what an interrupted backup left behind. */
export async function pruneBackups(dataDir: string, keep: number): Promise<void> {
  const tooMany = (await listBackups(dataDir)).slice(keep).map(({ dir }) => dir)
  for (const dir of tooMany) await rm(dir, { recursive: true, force: true })
}

/** @throws BackupUnusableError */
export async function readManifest(backup: Backup): Promise<BackupManifest> {
  try {
    return JSON.parse(await readFile(manifestFileOf(backup.dir), 'utf8')) as BackupManifest
  } catch (error) {
    throw new BackupUnusableError(`${backup.dir} has no readable manifest.`, { cause: error })
  }
}

/** @throws BackupUnusableError when a byte of the database differs from what was written */
export async function readDatabase(backup: Backup): Promise<Uint8Array> {
  const { databaseHash } = await readManifest(backup)
  const tarball = await readFile(databaseFileOf(backup.dir)).catch((error: unknown) => {
    throw new BackupUnusableError(`${backup.dir} has no readable database.`, { cause: error })
  })
  if (hashOf(tarball) === databaseHash) return tarball
  throw new BackupUnusableError(
    `The database in ${backup.dir} is not what was written there. Nothing was changed; use another backup.`,
  )
}

export function databaseFileOf(dir: string): string {
  return join(dir, 'db.tar.gz')
}

export function manifestFileOf(dir: string): string {
  return join(dir, 'manifest.json')
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function toBackup(dir: string): Backup | null {
  const name = basename(dir)
  const [, stamp = '', reason = ''] = /^signalbox-(\d{8}-\d{6})-([a-z-]+)$/.exec(name) ?? []
  const at = parseStamp(stamp)
  return at === null ? null : { name, dir, at, reason }
}
