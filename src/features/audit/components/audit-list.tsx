import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import { useReachEnd } from '#ui/data-table/use-reach-end.ts'
import { useRowKeys } from '#ui/data-table/use-row-keys.ts'
import { formatMoment } from '#ui/time/format.ts'
import { useZone } from '#ui/time/moment.tsx'
import classes from '../audit.module.css'
import type { Entry } from '../queries.ts'
import { AuditRow } from './audit-row.tsx'

interface AuditListProps {
  readonly entries: readonly Entry[]
  readonly total: number
  readonly onReachEnd: (() => void) | undefined
  readonly loadingMore: boolean
}

/** Fewer entries than this are all drawn: they cost nothing, and the browser's own search finds them. */
const VIRTUAL_FROM = 100
const ROW_PX = 40

/** The entries under their days, newest first; only those in sight are drawn. */
export function AuditList({ entries, total, onReachEnd, loadingMore }: AuditListProps) {
  const box = useRef<HTMLDivElement>(null)
  const { isOpen, toggle } = useOpenEntries()
  const zone = useZone()
  const virtual = entries.length > VIRTUAL_FROM
  const virtualizer = useVirtualizer({
    count: entries.length,
    enabled: virtual,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => entries[index]?.id ?? index,
    overscan: 10,
  })
  const items = virtualizer.getVirtualItems()
  const shown = virtual ? items.map((item) => item.index) : entries.map((_, index) => index)
  const before = virtual ? (items[0]?.start ?? 0) : 0
  const after = virtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0
  const keys = useRowKeys(box, entries.length, virtual ? virtualizer.scrollToIndex : undefined)
  useReachEnd(box, onReachEnd, entries.length)
  const dayOf = (entry: Entry | undefined) => entry && formatMoment(entry.at, zone, 'date')

  return (
    <div className={classes.frame}>
      <div className={classes.head} aria-hidden>
        <span>Time</span>
        <span>Who</span>
        <span>What</span>
        <span>About</span>
        <span>Why</span>
      </div>
      <div ref={box} className={classes.box}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys move between the buttons inside */}
        <ol aria-label="Audit log" onKeyDown={keys.onKeyDown} style={{ paddingTop: before, paddingBottom: after }}>
          {shown.map((index) => {
            const entry = entries[index]
            if (!entry) return null
            return (
              <AuditRow
                key={entry.id}
                entry={entry}
                index={index}
                day={dayOf(entry) === dayOf(entries[index - 1]) ? null : entry.at}
                open={isOpen(entry.id)}
                onToggle={() => toggle(entry.id)}
                tabIndex={keys.tabIndexOf(index)}
                onFocus={() => keys.setCurrent(index)}
                measure={virtual ? virtualizer.measureElement : undefined}
              />
            )
          })}
        </ol>
      </div>
      <p className={classes.footer}>
        <output>
          {total.toLocaleString('en-US')} {total === 1 ? 'entry' : 'entries'}
        </output>
        {entries.length < total && (
          <span>
            {entries.length.toLocaleString('en-US')} loaded{loadingMore ? ', loading more…' : ''}
          </span>
        )}
      </p>
    </div>
  )
}

function useOpenEntries() {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const toggle = (id: number) =>
    setOpen((old) => {
      const next = new Set(old)
      if (!next.delete(id)) next.add(id)
      return next
    })
  return { isOpen: (id: number) => open.has(id), toggle }
}
