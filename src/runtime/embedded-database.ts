import { DamagedDatabaseError } from '#db/open-pglite-damage.ts'
import { type OpenPglite, openPglite, type PgliteOptions } from '#db/open-pglite.ts'
import { listBackups } from './backup-files.ts'

/**
 * Opens the embedded database; when it is damaged, the error says what a person can type now.
 * @throws DamagedDatabaseError @throws DatabaseInUseError @throws DataDirVersionError
 */
export async function openEmbeddedDatabase(options: PgliteOptions): Promise<OpenPglite> {
  try {
    return await openPglite(options)
  } catch (error) {
    if (!(error instanceof DamagedDatabaseError)) throw error
    throw new DamagedDatabaseError(error.damage, await adviceFor(options.dataDir))
  }
}

async function adviceFor(dataDir: string): Promise<string> {
  const [newest] = await listBackups(dataDir)
  const fresh = 'To start with an empty desk instead: npm run restore -- --fresh'
  if (!newest) return `There is no backup in ${dataDir}/backups. ${fresh}`
  return `The newest backup is of ${newest.at}. To go back to it: npm run restore ${newest.name}\n${fresh}`
}
