import { execFile } from 'node:child_process'
import { chmod, chown, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'

const run = promisify(execFile)

/** A PostgreSQL that exists for one test run. */
export interface TestPostgres {
  /** The database `postgres` of the cluster, as its superuser. */
  readonly url: string
  stop(): Promise<void>
}

const OLDEST_MAJOR = 15

/**
 * Starts a cluster in a temporary directory, reachable over a socket in it and nowhere else.
 * @returns null when this machine has no PostgreSQL 15 or newer
 * @throws then, too, when CI is set: there the second half of the contract suite must not be skipped
 */
export async function startPostgres(): Promise<TestPostgres | null> {
  const bin = await findBinaries()
  if (bin === null && process.env.CI) throw new Error(`No PostgreSQL ${OLDEST_MAJOR} or newer on this machine`)
  if (bin === null) return null
  const dir = await mkdtemp(join(tmpdir(), 'signalbox-postgres-'))
  const owner = await giveAway(dir)
  const control = (...args: string[]) => run(join(bin, 'pg_ctl'), ['-D', `${dir}/data`, '-w', ...args], owner)
  const remove = () => rm(dir, { recursive: true, force: true })
  try {
    await run(join(bin, 'initdb'), ['-D', `${dir}/data`, ...clusterKind], owner)
    await control('-l', `${dir}/log`, '-o', settingsFor(dir), 'start')
  } catch (error) {
    await remove()
    throw error
  }
  const stop = () => control('-m', 'fast', 'stop').then(remove)
  return { url: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(dir)}`, stop }
}

/** Letters sort and fold as PGlite does it, so that a suite means the same on both. */
const clusterKind = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--lc-ctype=C.UTF-8', '--no-sync']

/** Nothing here has to survive a crash. */
function settingsFor(dir: string): string {
  const fast = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'shared_buffers=32MB',
    'max_connections=200',
  ]
  const settings = ['listen_addresses=', `unix_socket_directories=${dir}`, ...fast]
  return settings.map((one) => `-c ${one}`).join(' ')
}

/**
 * Makes an empty database, or a copy of another one, which takes some 50 ms.
 * @param url any database of the cluster
 * @returns the url of the new one
 */
export async function createDatabase(url: string, name: string, template = 'template0'): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  // Copying file by file is faster than logging the copy, where no crash has to be survived.
  await client.query(`create database "${name}" template "${template}" strategy file_copy`)
  await client.end()
  const created = new URL(url)
  created.pathname = `/${name}`
  return created.href
}

/** The newest of the usual places and of PATH. */
async function findBinaries(): Promise<string | null> {
  const debian = (await readdir('/usr/lib/postgresql').catch(() => [])).sort((a, b) => Number(b) - Number(a))
  const places = [
    ...debian.map((major) => `/usr/lib/postgresql/${major}/bin`),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  for (const place of places) {
    const version = await run(join(place, 'postgres'), ['--version']).catch(() => null)
    if (Number.parseInt(version?.stdout.match(/\d+/)?.[0] ?? '0', 10) >= OLDEST_MAJOR) return place
  }
  return null
}

interface Owner {
  readonly uid?: number
  readonly gid?: number
}

/** initdb and the server refuse to run as root, so root runs them as the user `postgres`. */
async function giveAway(dir: string): Promise<Owner> {
  await chmod(dir, 0o700)
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (what) => Number((await run('id', [what, 'postgres'])).stdout)),
  )
  await chown(dir, uid!, gid!)
  return { uid: uid!, gid: gid! }
}
