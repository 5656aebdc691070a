import type { Holiday } from '#core/desk/desk.ts'
import type { Day } from '#core/time/wall.ts'
import { readConflict } from '#client/conflict.ts'
import { type Desk, useSession } from '#client/session.ts'
import { nameOn } from './holidays.ts'
import { useUpdateDesk } from './mutations.ts'

/**
 * Changes what the list says of one day. Somebody else's change of another day is no conflict: theirs and this one are
 * both kept.
 * @returns a function that throws the conflict when the day itself was changed meanwhile
 */
export function useChangeHolidays() {
  const { desk } = useSession()
  const update = useUpdateDesk()
  return async (day: Day, change: (holidays: readonly Holiday[]) => Holiday[], from: Desk = desk): Promise<Desk> => {
    const send = ({ holidays, version }: Desk) => update({ holidays: change(holidays), version })
    try {
      return await send(from)
    } catch (error) {
      const current = readConflict<Desk>(error)
      if (!current || nameOn(current.holidays, day) !== nameOn(from.holidays, day)) throw error
      return send(current)
    }
  }
}
