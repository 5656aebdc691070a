import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stampOf } from './stamp.ts'

/** The embedded database cannot be opened. Nothing was deleted, and the desk will not start empty in its place. */
export class DamagedDatabaseError extends Error {
  override name = 'DamagedDatabaseError'
  /** @param advice what the person can do now */
  constructor(
    readonly damage: Damage,
    advice = '',
  ) {
    const where = damage.setAsideAs === null ? '' : `Its files are kept in ${damage.setAsideAs}.`
    super([damage.reason, where, advice].filter((part) => part !== '').join(' '))
  }
}

/** Why a plain start refuses, until a person decides. */
export interface Damage {
  readonly reason: string
  /** Where the files are now; null when they were not moved. */
  readonly setAsideAs: string | null
  readonly at: string
}

/** The file whose presence makes every plain start refuse. */
function damageMarkerOf(dataDir: string): string {
  return join(dataDir, 'DAMAGED.json')
}

/** @throws DamagedDatabaseError while an earlier damage waits for a person */
export async function refuseDamaged(dataDir: string): Promise<void> {
  const text = await readFile(damageMarkerOf(dataDir), 'utf8').catch(() => null)
  if (text !== null) throw new DamagedDatabaseError(parseDamage(text))
}

/** A marker that was cut off still says enough: do not start. */
function parseDamage(text: string): Damage {
  try {
    return JSON.parse(text) as Damage
  } catch {
    return { reason: 'The database was found damaged before.', setAsideAs: null, at: '' }
  }
}

export async function markDamaged(dataDir: string, damage: Damage): Promise<void> {
  await writeFile(damageMarkerOf(dataDir), JSON.stringify(damage, null, 2), { mode: 0o600 })
}

/** For whoever has put a database in place, or decided to start with an empty one. */
export async function clearDamaged(dataDir: string): Promise<void> {
  await rm(damageMarkerOf(dataDir), { force: true })
}

/**
 * Moves a damaged database out of the way, unless the error says something else.
 * @returns the error to throw
 */
export async function setAsideDamaged(dataDir: string, error: unknown): Promise<unknown> {
  if (!(error instanceof Error) || error.name !== 'UnreadableDataDirError') return error
  const at = new Date().toISOString()
  const setAsideAs = join(dataDir, `db.damaged-${stampOf(at)}`)
  const damage = { reason: `The database cannot be opened (${error.message}).`, setAsideAs, at }
  // The marker first: dying between the two must not leave a missing directory that looks like a first start.
  await markDamaged(dataDir, damage)
  await rename(join(dataDir, 'db'), setAsideAs)
  return new DamagedDatabaseError(damage)
}
