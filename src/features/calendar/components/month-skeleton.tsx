import { Skeleton } from '@mantine/core'
import { listWeeks } from '#core/calendar/layout.ts'
import type { Day } from '#core/time/wall.ts'
import classes from './page.module.css'

/** The month in grey, in its final shape. */
export function MonthSkeleton({ month }: { month: Day }) {
  return (
    <div className={classes.skeleton} aria-hidden>
      {listWeeks(month)
        .flat()
        .map((day, index) => (
          <div key={day} className={classes.skeletonDay}>
            <Skeleton height={12} width={18} />
            {index % 7 < 5 && <Skeleton height={16} width={`${90 - ((index * 13) % 40)}%`} />}
            {index % 3 === 0 && <Skeleton height={16} width={`${80 - ((index * 7) % 30)}%`} />}
          </div>
        ))}
    </div>
  )
}
