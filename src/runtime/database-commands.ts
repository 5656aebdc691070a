import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseInUseError } from '#db/open-pglite-lock.ts'
import { makeBackup } from './backup.ts'
import { type Backup, findBackup, listBackups } from './backup-files.ts'
import { requestBackup } from './backup-request.ts'
import { openEmbeddedDatabase } from './embedded-database.ts'
import { parseEnv } from './env.ts'
import { createLog } from './log.ts'
import { restoreBackup, startFresh } from './restore.ts'

export type Print = (line: string) => void

/** What the two commands take from the environment. */
export interface CommandSetting {
  readonly dataDir: string
  /** Set when the desk runs on PostgreSQL, which has its own tools. */
  readonly databaseUrl: string | undefined
  /** How long to wait for a running desk to make the backup, in milliseconds. */
  readonly patienceMs: number
}

/** Exit codes, as shells know them. */
const [DONE, FAILED, MISUSED] = [0, 1, 2]

const PATIENCE_MS = 120_000
const POLL_MS = 250

/** `npm run backup`: makes a backup now; a running desk is asked to make it. @returns the exit code */
export async function backupCommand(argv: readonly string[], print: Print, setting = readSetting()): Promise<number> {
  if (argv.length > 0) return misuse(print, 'npm run backup')
  if (setting.databaseUrl) return sendAway(print, 'pg_dump --format=custom --file=signalbox.dump "$DATABASE_URL"')
  return await guarded(print, async () => {
    const backup = await backUp(setting, print)
    print(`Backup written to ${backup.dir}`)
    print('It does not hold the secret key: keep a copy of secret.key in another place.')
  })
}

/** `npm run restore FILE`, or `-- --fresh`; without either it lists what there is. @returns the exit code */
export async function restoreCommand(argv: readonly string[], print: Print, setting = readSetting()): Promise<number> {
  const [which, ...rest] = argv
  if (setting.databaseUrl)
    return sendAway(print, 'pg_restore --clean --if-exists --dbname="$DATABASE_URL" signalbox.dump')
  if (which === undefined) await listForPeople(setting.dataDir, print)
  if (which === undefined || rest.length > 0)
    return misuse(print, 'npm run restore FILE, or npm run restore -- --fresh')
  return await guarded(print, async () => {
    const setAside = which === '--fresh' ? await beginAnew(setting, print) : await goBack(which, setting, print)
    for (const path of setAside) print(`What was there before is kept in ${path}`)
  })
}

function readSetting(): CommandSetting {
  const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl } = parseEnv(process.env)
  return { dataDir, databaseUrl, patienceMs: PATIENCE_MS }
}

async function backUp(setting: CommandSetting, print: Print): Promise<Backup> {
  const { dataDir } = setting
  // Opening would make a database, and there would be a backup of nothing.
  if (!existsSync(join(dataDir, 'db'))) throw new Error(`There is no database in ${dataDir}.`)
  try {
    const database = await openEmbeddedDatabase({ dataDir, workerUrl: null, log: createLog('warn') })
    return await makeBackup(database, dataDir, { now: new Date(), reason: 'manual' }).finally(database.close)
  } catch (error) {
    if (error instanceof DatabaseInUseError) return await askRunningDesk(setting, print)
    throw error
  }
}

async function askRunningDesk({ dataDir, patienceMs }: CommandSetting, print: Print): Promise<Backup> {
  const before = new Set((await listBackups(dataDir)).map(({ name }) => name))
  print('The desk is running: asking it for a backup.')
  await requestBackup(dataDir)
  for (let waited = 0; waited <= patienceMs; waited += POLL_MS) {
    const fresh = (await listBackups(dataDir)).find(({ name, reason }) => reason === 'manual' && !before.has(name))
    if (fresh) return fresh
    await sleep(POLL_MS)
  }
  throw new Error('The desk made no backup in that time; its log says why.')
}

async function beginAnew({ dataDir }: CommandSetting, print: Print): Promise<readonly string[]> {
  const setAside = await startFresh(dataDir, new Date())
  print('The next start makes an empty desk.')
  return setAside
}

async function goBack(which: string, { dataDir }: CommandSetting, print: Print): Promise<readonly string[]> {
  const backup = await findBackup(dataDir, which)
  if (!backup) throw new Error(`There is no backup ${which}. npm run restore lists what there is.`)
  const { setAside, rows } = await restoreBackup(dataDir, backup, new Date())
  print(`Restored ${backup.name}, of ${backup.at}: it opens, and all its ${rows} rows could be read.`)
  return setAside
}

async function listForPeople(dataDir: string, print: Print): Promise<void> {
  const backups = await listBackups(dataDir)
  print(backups.length === 0 ? `There is no backup in ${dataDir}/backups.` : 'Backups, newest first:')
  for (const { name, at } of backups) print(`  ${name}  (${at})`)
}

function misuse(print: Print, usage: string): number {
  print(`Usage: ${usage}`)
  return MISUSED
}

function sendAway(print: Print, command: string): number {
  print(`This desk runs on PostgreSQL, which has its own tools: ${command}`)
  return MISUSED
}

/** Prints what went wrong instead of a stack: these errors are written for the person at the keyboard. */
async function guarded(print: Print, work: () => Promise<void>): Promise<number> {
  try {
    await work()
    return DONE
  } catch (error) {
    print(error instanceof Error ? error.message : String(error))
    return FAILED
  }
}
