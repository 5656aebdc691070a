import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'

/** A directory that is gone when the test is over. */
export async function makeTempDir(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'signalbox-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  return dir
}

/** A DATA_DIR as a first start leaves it: the embedded database is there, with every migration applied. */
export async function makeDataDir(): Promise<string> {
  const dataDir = await makeTempDir()
  await cp(inject('pgliteTemplate').dataDir, dataDir, { recursive: true })
  return dataDir
}
