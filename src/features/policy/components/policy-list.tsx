import { Select } from '@mantine/core'
import { titleOf } from '../column-words.ts'
import classes from '../policy.module.css'
import type { PolicyGroup } from '../read-policy.ts'
import { COLUMNS, type PolicyColumn } from '../search-params.ts'
import { ActionWords } from './action-words.tsx'
import { PolicyCell } from './policy-cell.tsx'

interface PolicyListProps {
  readonly groups: readonly PolicyGroup[]
  readonly own: readonly PolicyColumn[]
  readonly column: PolicyColumn
  readonly onColumn: (column: PolicyColumn) => void
}

/** One column of the table at a time, where there is no room for all. */
export function PolicyList({ groups, own, column, onColumn }: PolicyListProps) {
  const options = COLUMNS.map((value) => ({
    value,
    label: own.includes(value) ? `${titleOf(value)} (you)` : titleOf(value),
  }))
  return (
    <>
      <Select
        label="What may this level do?"
        data={options}
        value={column}
        onChange={(next) => next && onColumn(next as PolicyColumn)}
      />
      {groups.map((group) => (
        <section key={group.noun} className={classes.group} aria-label={group.title}>
          <h2 className={classes.groupTitle}>{group.title}</h2>
          <ul>
            {group.rows.map((row) => (
              <li key={row.action} className={classes.line}>
                <div className={classes.lineWords}>
                  <ActionWords row={row} />
                </div>
                <PolicyCell cell={row.cells[column]} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
