import { Moment } from '#ui/time/moment.tsx'
import { useNow } from '#ui/time/use-now.ts'
import classes from '../people.module.css'

/** What the clock on the wall says where somebody is. */
export function LocalTime({ zone }: { zone: string }) {
  const now = useNow()
  return (
    <span className={classes.twoLines}>
      <Moment at={now} zone={zone} shape="time" />
      <span className={classes.second}>{zone.replaceAll('_', ' ')}</span>
    </span>
  )
}
