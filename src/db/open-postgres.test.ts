import { sql } from 'drizzle-orm'
import { describe, expect, inject, onTestFinished, test, vi } from 'vitest'
import { createDatabase } from '#test/postgres.ts'
import { createQuietLog } from '#test/quiet-log.ts'
import { openPostgres, PostgresUnusableError } from './open-postgres.ts'

const cluster = inject('postgresUrl')

async function openFresh() {
  const url = await createDatabase(cluster!, `test_${crypto.randomUUID().replaceAll('-', '')}`)
  const log = createQuietLog()
  const database = await openPostgres({ url, poolSize: 2, log })
  onTestFinished(() => database.close())
  return { ...database, log }
}

/** What a restart of the server, or a proxy that has enough, does to connections. */
const breakConnections = sql`select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`

test('says where the server should be, and not the password, when nothing answers', async () => {
  const opening = openPostgres({ url: 'postgres://desk:s3cret@127.0.0.1:1/desk', poolSize: 1, log: createQuietLog() })
  const refusal = (await opening.catch((error: unknown) => error)) as Error
  expect(refusal).toBeInstanceOf(PostgresUnusableError)
  expect(refusal.message).toContain('127.0.0.1:1/desk does not answer')
  expect(refusal.message).not.toContain('s3cret')
})

describe.skipIf(cluster === null)('An open PostgreSQL', () => {
  test('hears notifications again after its connection broke, and says that some may be missing', async () => {
    const { db, log, ...database } = await openFresh()
    const [heard, onGap] = [[] as string[], vi.fn<() => void>()]
    await database.listen('desk_changed', (payload) => heard.push(payload), onGap)
    await db.execute(breakConnections)
    await vi.waitFor(() => expect(onGap).toHaveBeenCalledOnce(), { timeout: 10_000 })
    await database.notify('desk_changed', 'after')
    await vi.waitFor(() => expect(heard).toEqual(['after']), { timeout: 10_000 })
    expect(log.lines.map(({ level }) => level)).toContain('warn')
  })

  test('goes on after the server dropped idle connections', async () => {
    const { db, ping } = await openFresh()
    await Promise.all([ping(), ping()])
    await db.execute(breakConnections)
    await vi.waitFor(() => expect(Promise.all([ping(), ping()])).resolves.toHaveLength(2), { timeout: 10_000 })
  })

  test('closes twice without complaint, listening or not', async () => {
    const database = await openFresh()
    await database.listen('desk_changed', () => undefined)
    await Promise.all([database.close(), database.close()])
    await expect(database.ping()).rejects.toThrow('after calling end')
  })
})
