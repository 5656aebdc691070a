import { classNames } from '#ui/class-names.ts'
import { headOf } from '../column-words.ts'
import classes from '../policy.module.css'
import type { PolicyGroup } from '../read-policy.ts'
import { COLUMNS, type PolicyColumn } from '../search-params.ts'
import { ActionWords } from './action-words.tsx'
import { PolicyCell } from './policy-cell.tsx'

interface PolicyTableProps {
  readonly groups: readonly PolicyGroup[]
  /** The columns of whoever looks. */
  readonly own: readonly PolicyColumn[]
}

/** Rows are actions, columns are levels. */
export function PolicyTable({ groups, own }: PolicyTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard
    <section className={classes.box} aria-label="Who may do what" tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.actionHead}>
              Action
            </th>
            {COLUMNS.map((column) => (
              <ColumnHead key={column} column={column} own={own.includes(column)} />
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.noun}>
            <tr>
              <th scope="rowgroup" colSpan={COLUMNS.length + 1} className={classes.noun}>
                {group.title}
              </th>
            </tr>
            {group.rows.map((row) => (
              <tr key={row.action} id={row.action}>
                <th scope="row" className={classes.action}>
                  <ActionWords row={row} />
                </th>
                {COLUMNS.map((column) => (
                  <td key={column} className={classNames(own.includes(column) && classes.own)}>
                    <PolicyCell cell={row.cells[column]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function ColumnHead({ column, own }: { column: PolicyColumn; own: boolean }) {
  const { word, detail } = headOf(column)
  return (
    <th scope="col" className={classNames(own && classes.own)}>
      {word}
      <span className={classes.detail}>
        {own && (
          <>
            <strong>You</strong>,{' '}
          </>
        )}
        {detail}
      </span>
    </th>
  )
}
