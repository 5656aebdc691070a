import { expect, it } from 'vitest'
import { eq, inArray } from 'drizzle-orm'
import { DEFAULT_LINK_RULES } from '#core/link/convention.ts'
import type { OpenDatabase } from '#db/database.ts'
import { desk as deskTable, pickListValue } from '#db/schema/desk.ts'
import { prepareDesk } from '#runtime/first-start.ts'
import { describeEachDatabase } from '../databases.ts'
import { makeDesk } from '../make/desk.ts'

const LATER_VALUES = ['partner', 'banner', 'bluesky']

async function makeStarts(open: () => Promise<OpenDatabase>) {
  const database = await open()
  const { deps } = await makeDesk(database)
  const start = () => prepareDesk({ ...deps, now: deps.clock.realNow() }, true)
  const read = async () => {
    const values = await deps.stores.pickLists.list()
    const audit = await deps.stores.audit.list({}, 1, null)
    return { values, hosts: (await deps.stores.desk.get())?.links.hosts ?? [], newest: audit.items[0] }
  }
  await start()
  return { database, deps, start, read, first: await read() }
}

/** As a version from before there were links left it. */
async function makeOlder({ db }: OpenDatabase): Promise<void> {
  await db.delete(pickListValue).where(inArray(pickListValue.value, LATER_VALUES))
  await db.update(deskTable).set({ links: DEFAULT_LINK_RULES }).where(eq(deskTable.id, 'desk'))
  await db.execute(`alter table audit disable trigger user`)
  await db.execute(`delete from audit where event = 'link.demonstration-filled'`)
  await db.execute(`alter table audit enable trigger user`)
}

describeEachDatabase('a desk that an earlier version made', (open) => {
  it('gets the values and hosts that this version begins with, once', async () => {
    const { database, start, read, first } = await makeStarts(open)
    await makeOlder(database)
    expect((await read()).hosts).toEqual([])
    await start()
    const mended = await read()
    const names = (values: typeof mended.values) => values.map(({ list, value }) => `${list} ${value}`).sort()
    expect(names(mended.values)).toEqual(names(first.values))
    expect(mended.hosts).toEqual(first.hosts)
    expect(mended.values.find(({ value }) => value === 'bluesky')).toMatchObject({ own: true, mediums: ['social'] })
    await start()
    expect((await read()).newest?.id).toBe(mended.newest?.id)
  })

  it('keeps what somebody retired retired, and no hosts where somebody took them away', async () => {
    const { deps, start, read } = await makeStarts(open)
    const [partner] = (await read()).values.filter(({ value }) => value === 'partner')
    const desk = await deps.stores.desk.get()
    if (!partner || !desk) throw new Error('The demonstration lacks what this test is about')
    await deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'Decided' }, async (tx) => {
      await tx.pickLists.update({ ...partner, retiredAt: deps.clock.now() })
      await tx.desk.update({ ...desk, links: { ...desk.links, hosts: [] } })
      tx.record({ event: 'desk.edited', subject: { kind: 'desk', id: 'desk', name: desk.name } })
    })
    const before = await read()
    await start()
    expect(await read()).toEqual(before)
  })
})
