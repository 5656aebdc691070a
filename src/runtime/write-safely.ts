import { open } from 'node:fs/promises'

/** Writes a file that is on the disk when this returns: a backup that a power cut empties is none. */
export async function writeSafely(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}
