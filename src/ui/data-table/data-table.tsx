/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-noninteractive-element-interactions -- on a phone rows are laid out as cards, and elements that are not laid out as a table lose its roles unless they say them */
import { type Row as TableRow, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { classNames } from '../class-names.ts'
import { type Column, type Features, features, type Sort, toColumnDefs } from './columns.ts'
import classes from './data-table.module.css'
import { TableHead } from './table-head.tsx'
import { DataRow } from './data-row.tsx'
import { useReachEnd } from './use-reach-end.ts'
import { useRowKeys } from './use-row-keys.ts'

interface DataTableProps<Row extends object> {
  /** What the rows are, to screen readers. */
  readonly label: string
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly columns: readonly Column<Row>[]
  /** The words for the count below: one person, many people. */
  readonly noun: { readonly one: string; readonly many: string }
  /** How many there are in all, where `rows` is only a part. */
  readonly total?: number
  /** The order, when it lives in the URL; without it the table keeps its own, beginning with `initialSort`. */
  readonly sort?: Sort | undefined
  readonly onSort?: (sort: Sort) => void
  readonly initialSort?: Sort
  /** Click or Enter on a row. The same act must also be a link or button inside the row. */
  readonly onOpen?: (row: Row) => void
  readonly selectedKey?: string | undefined
  /** Called when the last rows come into view. */
  readonly onReachEnd?: (() => void) | undefined
  readonly loadingMore?: boolean
  /** `fill` takes the rest of a `Page layout="fill"`; `hug` is as high as its rows, up to two thirds of the window. */
  readonly height?: 'fill' | 'hug'
  readonly footer?: ReactNode
}

/** Fewer rows than this are all drawn: they cost nothing, and the browser's own search finds them. */
const VIRTUAL_FROM = 100
const ROW_PX = 40

/** A dense table: sortable and sticky headers, rows by keyboard, any number of rows, cards on a phone. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, rows, rowKey, columns, noun, height = 'fill', onOpen } = props
  const box = useRef<HTMLDivElement>(null)
  const { sorted, sort, setSort } = useSorted(props)
  const virtual = sorted.length >= VIRTUAL_FROM
  const virtualizer = useVirtualizer({
    count: sorted.length,
    enabled: virtual,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => sorted[index]?.id ?? index,
    overscan: 12,
  })
  const items = virtualizer.getVirtualItems()
  const shown = virtual ? items.map((item) => item.index) : sorted.map((_, index) => index)
  const before = virtual ? (items[0]?.start ?? 0) : 0
  const after = virtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0
  const keys = useRowKeys(box, sorted.length, virtual ? virtualizer.scrollToIndex : undefined)
  useReachEnd(box, props.onReachEnd, sorted.length)

  return (
    <div className={classNames(classes.frame, classes[height])}>
      <section ref={box} className={classes.box} aria-label={label} tabIndex={onOpen ? undefined : 0}>
        <table role="table" className={classes.table} aria-rowcount={(props.total ?? rows.length) + 1}>
          <TableHead columns={columns} sort={sort} onSort={setSort} />
          <tbody role="rowgroup" onKeyDown={keys.onKeyDown}>
            <Spacer px={before} />
            {shown.map((index) => {
              const row = sorted[index]
              if (!row) return null
              return (
                <DataRow
                  key={row.id}
                  row={row.original}
                  index={index}
                  columns={columns}
                  selected={props.selectedKey === rowKey(row.original)}
                  onOpen={onOpen}
                  tabIndex={keys.tabIndexOf(index)}
                  onFocus={() => keys.setCurrent(index)}
                  measure={virtual ? virtualizer.measureElement : undefined}
                />
              )
            })}
            <Spacer px={after} />
          </tbody>
        </table>
      </section>
      <div className={classes.footer}>
        <output>{countWords(rows.length, props.total ?? rows.length, noun)}</output>
        {props.loadingMore && <span>Loading more…</span>}
        {props.footer}
      </div>
    </div>
  )
}

function useSorted<Row extends object>({ rows, rowKey, columns, sort, onSort, initialSort }: DataTableProps<Row>) {
  const [own, setOwn] = useState(initialSort)
  const current = onSort ? sort : own
  const defs = useMemo(() => toColumnDefs(columns), [columns])
  const sorting = useMemo(() => (current ? [{ ...current }] : []), [current])
  const data = useMemo(() => [...rows], [rows])
  const table = useTable({
    features,
    columns: defs,
    data,
    getRowId: rowKey,
    state: { sorting },
    enableSortingRemoval: false,
  })
  const sorted: readonly TableRow<Features, Row>[] = table.getRowModel().rows
  return { sorted, sort: current, setSort: onSort ?? setOwn }
}

function Spacer({ px }: { px: number }) {
  return px > 0 ? <tr aria-hidden style={{ height: px }} className={classes.spacer} /> : null
}

function countWords(shown: number, total: number, noun: { one: string; many: string }): string {
  const words = total === 1 ? noun.one : noun.many
  const all = total.toLocaleString('en-US')
  return shown < total ? `${shown.toLocaleString('en-US')} of ${all} ${words}` : `${all} ${words}`
}
