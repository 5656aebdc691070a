/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- on a phone rows are laid out as cards, and elements that are not laid out as a table lose its roles unless they say them */
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react'
import { classNames } from '../class-names.ts'
import type { Column, Sort } from './columns.ts'
import classes from './data-table.module.css'

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly sort: Sort | undefined
  readonly onSort: (sort: Sort) => void
}

export function TableHead<Row>({ columns, sort, onSort }: TableHeadProps<Row>) {
  return (
    <thead role="rowgroup" className={classes.head}>
      <tr role="row" aria-rowindex={1}>
        {columns.map((column) => (
          <th
            key={column.id}
            role="columnheader"
            scope="col"
            className={classNames(
              classes.headCell,
              column.align === 'end' && classes.end,
              !column.sortBy && classes.unsortable,
            )}
            style={{ width: column.width }}
            aria-sort={ariaSort(column, sort)}
          >
            {column.sortBy ? (
              <SortButton column={column} sort={sort} onSort={onSort} />
            ) : (
              <span className={classNames(column.quietHeader && classes.hidden)}>{column.header}</span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function SortButton<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>
  sort: Sort | undefined
  onSort: (sort: Sort) => void
}) {
  const active = sort?.id === column.id
  const Arrow = !active ? IconArrowsSort : sort.desc ? IconArrowDown : IconArrowUp
  return (
    <button
      type="button"
      className={classNames(classes.sort, active && classes.sorted)}
      onClick={() => onSort({ id: column.id, desc: active && !sort.desc })}
    >
      {column.header}
      <Arrow size={13} stroke={2} className={classes.arrow} aria-hidden />
    </button>
  )
}

function ariaSort<Row>(column: Column<Row>, sort: Sort | undefined) {
  if (!column.sortBy) return undefined
  if (sort?.id !== column.id) return 'none'
  return sort.desc ? 'descending' : 'ascending'
}
