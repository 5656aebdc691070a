import { eq, sql } from 'drizzle-orm'
import { bigint, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { beforeEach, expect, test, vi } from 'vitest'
import { describeEachDatabase } from '#test/databases.ts'
import type { Db, Tx } from './database.ts'
import { isUniqueViolation, sqlStateOf, sqlStates } from './sql-state.ts'

const thing = pgTable('thing', {
  id: integer().primaryKey(),
  name: text().notNull().unique('thing_name'),
  size: bigint({ mode: 'number' }),
  tags: jsonb(),
  at: timestamp({ withTimezone: true, precision: 3, mode: 'string' }),
})

const createThing = `create table thing
  (id int primary key, name text not null constraint thing_name unique, size int8, tags jsonb, at timestamptz(3))`

describeEachDatabase(
  'An open database',
  (open) => {
    let db: Db

    beforeEach(async () => {
      const database = await open()
      await database.exec(createThing)
      db = database.db
    })

    const names = async (from: Db | Tx) =>
      (await from.select({ name: thing.name }).from(thing).orderBy(thing.id)).map(({ name }) => name)

    test('gives back what was put in', async () => {
      const row = {
        id: 1,
        name: 'Ä "quoted" \\ 😀',
        size: 9_007_199_254_740_991,
        tags: { a: [1, null, 'x'] },
        at: '2026-03-29T01:30:00.123Z',
      }
      const [back] = await db.insert(thing).values(row).returning()
      expect({ ...back, at: new Date(back?.at ?? 0).toISOString() }).toEqual(row)
    })

    test('answers raw queries alike on both engines', async () => {
      const { rows } = await db.execute(sql`
        select count(*) as count, 1.50::numeric as price, array[1, 2]::int8[] as ids, '{"a": 1}'::jsonb as json, true as yes,
          '2026-03-29T01:30:00Z'::timestamptz as at, '2026-03-29'::date as day, null as nothing from thing`)
      expect(rows).toEqual([
        {
          count: '0',
          price: '1.50',
          ids: ['1', '2'],
          json: { a: 1 },
          yes: true,
          at: '2026-03-29 01:30:00+00',
          day: '2026-03-29',
          nothing: null,
        },
      ])
    })

    test('sorts and folds letters alike on both engines', async () => {
      const { rows } = await db.execute(
        sql`select text, lower(text) as folded from unnest('{b,A,Ä,a}'::text[]) as text order by text`,
      )
      expect(rows).toEqual([
        { text: 'A', folded: 'a' },
        { text: 'a', folded: 'a' },
        { text: 'b', folded: 'b' },
        { text: 'Ä', folded: 'ä' },
      ])
    })

    test('names the code and the constraint of what it refuses', async () => {
      await db.insert(thing).values({ id: 1, name: 'one' })
      const refusal = await db
        .insert(thing)
        .values({ id: 2, name: 'one' })
        .catch((error: unknown) => error)
      expect(sqlStateOf(refusal)).toBe(sqlStates.uniqueViolation)
      expect(isUniqueViolation(refusal, 'thing_name')).toBe(true)
      expect(isUniqueViolation(refusal, 'thing_pkey')).toBe(false)
      expect((refusal as Error).cause).toMatchObject({
        detail: 'Key (name)=(one) already exists.',
        table: 'thing',
        severity: 'ERROR',
      })
    })

    test('takes a transaction back when its work fails', async () => {
      const failing = db.transaction(async (tx) => {
        await tx.insert(thing).values({ id: 1, name: 'one' })
        throw new Error('changed my mind')
      })
      await expect(failing).rejects.toThrow('changed my mind')
      expect(await names(db)).toEqual([])
    })

    test('takes a transaction back on request', async () => {
      const undone = db.transaction(async (tx) => {
        await tx.insert(thing).values({ id: 1, name: 'one' })
        tx.rollback()
      })
      await expect(undone).rejects.toThrow('Rollback')
      expect(await names(db)).toEqual([])
    })

    test('takes back only the inner one of two transactions', async () => {
      await db.transaction(async (tx) => {
        await tx.insert(thing).values({ id: 1, name: 'one' })
        const inner = tx.transaction((savepoint) => savepoint.insert(thing).values({ id: 1, name: 'again' }))
        expect(sqlStateOf(await inner.catch((error: unknown) => error))).toBe(sqlStates.uniqueViolation)
        await tx.insert(thing).values({ id: 2, name: 'two' })
      })
      expect(await names(db)).toEqual(['one', 'two'])
    })

    test('lets twenty transactions at once change one row without losing any', async () => {
      await db.insert(thing).values({ id: 1, name: 'one', size: 0 })
      const addOne = () =>
        db.transaction(async (tx) => {
          const [row] = await tx.select().from(thing).where(eq(thing.id, 1)).for('update')
          await tx.update(thing).set({ size: (row?.size ?? 0) + 1 })
        })
      await Promise.all(Array.from({ length: 20 }, addOne))
      expect(await db.select({ size: thing.size }).from(thing)).toEqual([{ size: 20 }])
    })

    test('shows nothing of a transaction that has not ended', async () => {
      const change = db.transaction(async (tx) => {
        await tx.insert(thing).values({ id: 1, name: 'one' })
        await tx.insert(thing).values({ id: 2, name: 'two' })
      })
      const [seen] = await Promise.all([names(db), change])
      expect([[], ['one', 'two']]).toContainEqual(seen)
    })

    test('tells listeners at the commit, and not of what was taken back', async () => {
      const database = await open()
      const heard: string[] = []
      const stop = await database.listen('things_changed', (payload) => heard.push(payload))
      await database.db.transaction((tx) => tx.execute(sql`select pg_notify('things_changed', 'kept')`))
      await database.db
        .transaction(async (tx) => {
          await tx.execute(sql`select pg_notify('things_changed', 'undone')`)
          tx.rollback()
        })
        .catch(() => undefined)
      await database.notify('things_changed', 'direct')
      await vi.waitFor(() => expect(heard).toEqual(['kept', 'direct']))
      await stop()
    })

    test('stops telling whoever stopped listening, and goes on telling the others', async () => {
      const database = await open()
      const [first, second]: [string[], string[]] = [[], []]
      const stopFirst = await database.listen('things_changed', (payload) => first.push(payload))
      const stopSecond = await database.listen('things_changed', (payload) => second.push(payload))
      await stopFirst()
      await database.notify('things_changed', 'hello')
      await vi.waitFor(() => expect(second).toEqual(['hello']))
      await stopSecond()
      expect(first).toEqual([])
    })

    test('refuses a channel that would need escaping', async () => {
      const database = await open()
      await expect(database.listen('Things; drop table thing', () => undefined)).rejects.toThrow('Not a channel name')
    })

    test('answers a ping', async () => {
      const database = await open()
      await expect(database.ping()).resolves.toBeUndefined()
    })
  },
  { blank: true },
)
