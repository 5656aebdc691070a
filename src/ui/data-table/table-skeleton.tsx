import { Skeleton } from '@mantine/core'
import classes from './data-table.module.css'

/** A table in grey, before its rows are known. */
export function TableSkeleton({ columns, rows = 10 }: { columns: number; rows?: number }) {
  return (
    <div className={classes.skeleton} aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classes.skeletonRow}>
          {Array.from({ length: columns }, (_, column) => (
            <span key={column} className={classes.skeletonCell}>
              <Skeleton
                height={12}
                width={`${column === 0 ? 78 - ((row * 13) % 30) : 64 - ((row * 11 + column * 17) % 34)}%`}
              />
            </span>
          ))}
        </div>
      ))}
    </div>
  )
}
