import { hkdfSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const KEY_BYTES = 32

/**
 * The one key all others are derived from: from the environment, or with the embedded database from
 * DATA_DIR/secret.key, made at the first start and readable by its owner only. It is not in the backups: a backup
 * alone opens no secret.
 */
export function loadMasterKey(fromEnv: string | undefined, dataDir: string): Buffer {
  return fromEnv ? Buffer.from(fromEnv, 'base64') : readOrMakeKey(dataDir)
}

function readOrMakeKey(dataDir: string): Buffer {
  const file = join(dataDir, 'secret.key')
  try {
    const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
    if (key.length !== KEY_BYTES)
      throw new Error(
        `${file} does not hold a key of ${KEY_BYTES} bytes. Restore the file, or remove it and connect the platforms again.`,
      )
    return key
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  mkdirSync(dataDir, { recursive: true })
  const key = randomBytes(KEY_BYTES)
  writeFileSync(file, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  return key
}

/** @param purpose names what the derived key is for; two purposes never share a key */
export function deriveKey(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, 'signalbox', purpose, KEY_BYTES))
}
