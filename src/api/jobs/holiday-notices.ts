import { listHolidayNotices } from '#core/desk/hours.ts'
import { personState } from '#core/person/person.ts'
import type { DueSource } from '#core/ports/due-source.ts'
import type { Stores } from '#core/ports/stores.ts'
import type { Transact } from '#core/ports/transact.ts'
import { addMs, DAY_MS } from '#core/time/instant.ts'
import { sayDay } from '#core/time/wall.ts'

interface Needs {
  readonly stores: Stores
  readonly transact: Transact
}

/** On the morning of the last working day before a holiday everybody is told, so that nobody plans around a surprise. */
export function createHolidayNotices({ stores, transact }: Needs): DueSource {
  const listNotices = async () => {
    const desk = await stores.desk.get()
    return desk ? listHolidayNotices(desk) : []
  }
  return {
    nextDue: async (after, until) => (await listNotices()).find(({ at }) => at > after && at <= until)?.at ?? null,
    runDue: async (now) => {
      // Older ones were told, or nobody was there yet: yesterday's news is not told today.
      const due = (await listNotices()).filter(({ at }) => at <= now && at > addMs(now, -DAY_MS))
      for (const { holiday, at } of due) await tell({ stores, transact }, holiday, at)
    },
  }
}

async function tell({ stores, transact }: Needs, holiday: { day: string; name: string }, at: string): Promise<void> {
  const people = (await stores.people.list()).filter((person) => personState(person) === 'active')
  const notices = people.map(({ id: personId }) => ({
    // The same notice has the same id, so telling twice tells once.
    id: `holiday-${holiday.day}-${personId}`,
    ...{ personId, at, readAt: null, path: '/settings' },
    title: `${holiday.name} is on ${sayDay(holiday.day)}`,
    detail: 'A holiday of this desk. Check what is planned for it, and who is reachable.',
  }))
  const told = new Set(await stores.notifications.findExisting(notices.map(({ id }) => id)))
  const fresh = notices.filter(({ id }) => !told.has(id))
  if (fresh.length === 0) return
  await transact(
    { actor: { kind: 'system', name: 'Worker' }, why: 'The last working day before a holiday has begun' },
    async (tx) => {
      await tx.notifications.insert(fresh)
      tx.record({
        event: 'desk.holiday-told',
        subject: { kind: 'desk', id: 'desk', name: holiday.name },
        after: { day: holiday.day, people: fresh.length },
      })
    },
  )
}
