import {
  type ColumnDef,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { ReactNode } from 'react'

/** A column, as pages describe it. Keep the list outside the component or in `useMemo`: it must keep its identity. */
export interface Column<Row> {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** What to sort by; without it the column cannot be sorted. `null` comes last either way. */
  readonly sortBy?: (row: Row) => string | number | null
  /** Any CSS width; columns without one share the rest. */
  readonly width?: number | string
  /** `end` for figures. */
  readonly align?: 'start' | 'end'
  /** On a phone a row is a card: `title` is its first line, `end` its top right corner, `line` a labelled line. */
  readonly phone?: 'title' | 'end' | 'line' | 'hidden'
  /** The header is only for screen readers, as over a column of buttons. */
  readonly quietHeader?: boolean
}

export interface Sort {
  readonly id: string
  readonly desc: boolean
}

export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })
export type Features = typeof features

const collator = new Intl.Collator('en-US', { numeric: true, sensitivity: 'base' })

function compare(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
}

export function toColumnDefs<Row extends RowData>(columns: readonly Column<Row>[]): ColumnDef<Features, Row>[] {
  return columns.map((column) => ({
    id: column.id,
    accessorFn: (row: Row) => column.sortBy?.(row) ?? undefined,
    enableSorting: column.sortBy !== undefined,
    sortUndefined: 'last' as const,
    sortDescFirst: false,
    sortFn: (a, b, id) => compare(a.getValue(id), b.getValue(id)),
  }))
}
