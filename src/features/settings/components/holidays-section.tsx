import { useState } from 'react'
import type { Day } from '#core/time/wall.ts'
import { useMay, useSession } from '#client/session.ts'
import { useRemoveHoliday } from '../use-remove-holiday.ts'
import { AddHoliday } from './add-holiday.tsx'
import { HolidayList } from './holiday-list.tsx'

const NO_FAULTS: ReadonlyMap<Day, string> = new Map()

/** The days on which the team does not work. */
export function HolidaysSection() {
  const { holidays } = useSession().desk
  const may = useMay('desk.edit')
  const remove = useRemoveHoliday()
  const [faults, setFaults] = useState(NO_FAULTS)
  return (
    <>
      {may && <AddHoliday onFaults={setFaults} />}
      <HolidayList holidays={holidays} faults={faults} onRemove={may ? (holiday) => void remove(holiday) : undefined} />
    </>
  )
}
