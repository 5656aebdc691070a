/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- on a phone rows are laid out as cards, and elements that are not laid out as a table lose its roles unless they say them */
import type { MouseEvent, KeyboardEvent } from 'react'
import { classNames } from '../class-names.ts'
import type { Column } from './columns.ts'
import classes from './data-table.module.css'

interface DataRowProps<Row> {
  readonly row: Row
  readonly index: number
  readonly columns: readonly Column<Row>[]
  readonly selected: boolean
  readonly onOpen: ((row: Row) => void) | undefined
  readonly tabIndex: number
  readonly onFocus: () => void
  readonly measure: ((node: HTMLElement | null) => void) | undefined
}

export function DataRow<Row>({ row, index, columns, selected, onOpen, tabIndex, onFocus, measure }: DataRowProps<Row>) {
  const open = (event: MouseEvent) => {
    if (!isOwnControl(event.target) && !window.getSelection()?.toString()) onOpen?.(row)
  }
  const openByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return
    event.preventDefault()
    onOpen?.(row)
  }
  return (
    <tr
      role="row"
      ref={measure}
      data-index={index}
      data-row
      aria-rowindex={index + 2}
      aria-selected={selected || undefined}
      className={classNames(classes.row, onOpen && classes.opens, selected && classes.selected)}
      {...(onOpen && { tabIndex, onClick: open, onKeyDown: openByKey, onFocus })}
    >
      {columns.map((column) => (
        <td
          key={column.id}
          role="cell"
          data-label={column.header}
          className={classNames(
            classes.cell,
            column.align === 'end' && classes.end,
            classes[`phone-${column.phone ?? 'line'}`],
          )}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}

/** A click on something inside the row that has a meaning of its own. */
function isOwnControl(target: EventTarget): boolean {
  return (
    target instanceof Element &&
    target.closest('a, button, input, label, select, [role="menu"], [role="dialog"]') !== null
  )
}
