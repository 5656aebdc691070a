import { unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Asks the process that has the database open for a backup: nobody else may read the files while it runs. */
export async function requestBackup(dataDir: string): Promise<void> {
  await writeFile(requestFileOf(dataDir), '', { mode: 0o600 })
}

/** @returns whether somebody asked; the request is gone then, so one that fails is not tried again at every look */
export async function takeBackupRequest(dataDir: string): Promise<boolean> {
  return unlink(requestFileOf(dataDir)).then(
    () => true,
    () => false,
  )
}

function requestFileOf(dataDir: string): string {
  return join(dataDir, 'backup-requested')
}
