import { PGlite } from '@electric-sql/pglite'
import { chmod, mkdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises'

/** The major version of PostgreSQL inside the installed PGlite. A data directory of another one cannot be opened. */
export const PGLITE_MAJOR = '18'

const ENOUGH_DISK_BYTES = 64 * 1024 * 1024

/** The files are there and no database comes out of them. */
class UnreadableDataDirError extends Error {
  override name = 'UnreadableDataDirError'
}

/** The files are sound, but of another PostgreSQL than the one inside this edition. */
export class DataDirVersionError extends Error {
  override name = 'DataDirVersionError'
}

export interface DataDirOptions {
  /** A tarball made by `dump()`, from which a missing directory is made; without one `initdb` runs, which takes 4 s. */
  readonly template?: Uint8Array | undefined
  /** Every line that the engine prints. */
  readonly onLine?: (line: string) => void
}

/**
 * Opens the data directory, making it first when it is not there.
 * @throws UnreadableDataDirError when it is damaged @throws DataDirVersionError @throws when the disk is full
 */
export async function openDataDir(dir: string, options: DataDirOptions): Promise<PGlite> {
  if (!(await exists(dir))) await createDataDir(dir, options)
  await checkVersion(dir)
  try {
    return await create({ dataDir: dir }, options)
  } catch (error) {
    await blameTheMachine(dir, options)
    throw error
  }
}

/**
 * Makes a data directory. It gets its name only when it is complete, so a crash on the way leaves nothing that looks
 * like a database.
 */
export async function createDataDir(dir: string, options: DataDirOptions): Promise<void> {
  const growing = `${dir}.creating`
  await rm(growing, { recursive: true, force: true })
  await mkdir(growing, { mode: 0o700 })
  const pglite = await create({ dataDir: growing }, options)
  await pglite.close()
  // PGlite writes files that everybody may write; the directory is the wall.
  await chmod(growing, 0o700)
  await rename(growing, dir)
}

/** A database in memory, from the template when there is one. */
export function createInMemory(options: DataDirOptions): Promise<PGlite> {
  return create({}, options)
}

async function create(place: { dataDir?: string }, { template, onLine }: DataDirOptions): Promise<PGlite> {
  const printed: string[] = []
  const onStderr = (line: string) => {
    if (printed.length < 200) printed.push(line)
    onLine?.(line)
    return false
  }
  const isEmpty = !place.dataDir || !(await exists(`${place.dataDir}/PG_VERSION`))
  const load =
    template && isEmpty ? { loadDataDir: new Blob([new Uint8Array(template)], { type: 'application/gzip' }) } : {}
  try {
    return await PGlite.create({ ...place, ...load, onStderr })
  } catch (error) {
    throw new UnreadableDataDirError(findCause(printed) ?? String(error), { cause: error })
  }
}

/** PostgreSQL's own words; the exception that reaches us only says that WASM was aborted. */
function findCause(printed: readonly string[]): string | undefined {
  const line = printed.findLast((one) => /(PANIC|FATAL):/.test(one))
  return line?.replace(/^.*?(PANIC|FATAL):\s*/, '')
}

/** Without this file PGlite would run initdb over what is left, and the desk would come up empty. */
async function checkVersion(dir: string): Promise<void> {
  const version = await readFile(`${dir}/PG_VERSION`, 'utf8').catch(() => '')
  if (!/^\d+\s*$/.test(version)) throw new UnreadableDataDirError(`${dir}/PG_VERSION is missing or unreadable`)
  if (version.trim() !== PGLITE_MAJOR) {
    throw new DataDirVersionError(
      `${dir} was made by PostgreSQL ${version.trim()}, and this edition has ${PGLITE_MAJOR} inside. ` +
        'Start the edition that made it, or restore a backup made by this one.',
    )
  }
}

/** A full disk or an engine that cannot start at all must not be taken for damage. */
async function blameTheMachine(dir: string, options: DataDirOptions): Promise<void> {
  const { bavail, bsize } = await statfs(dir)
  if (bavail * bsize < ENOUGH_DISK_BYTES) {
    throw new Error(
      `The disk that holds ${dir} is full (${Math.round((bavail * bsize) / 1e6)} MB left). Free some space and start again.`,
    )
  }
  const other = await createInMemory({ template: options.template }).catch((cause: unknown) => {
    throw new Error('PGlite cannot start on this machine, not even in memory.', { cause })
  })
  await other.close()
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )
}
