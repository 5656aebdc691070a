/* oxlint-disable jsx-a11y/prefer-tag-over-role -- only the rows in view are drawn, at places of their own */
import { ActionIcon, Modal } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { type Day, sayDay } from '#core/time/wall.ts'
import type { CalendarActs } from '../acts.ts'
import type { ChannelMap } from '../describe.ts'
import type { DayMark } from '../marks.ts'
import { type Model, NO_ENTRIES } from '../model.ts'
import type { Channel } from '../queries.ts'
import { isSelected, setCalendarState } from '../state.ts'
import { useGridClicks } from '../use-grid-clicks.ts'
import { CardChip } from './card-chip.tsx'
import classes from './day-sheet.module.css'

interface DaySheetProps {
  readonly day: Day
  readonly model: Model
  /** What is on the day and is no post. */
  readonly marks: readonly DayMark[]
  readonly channels: readonly Channel[]
  readonly selected: ReadonlySet<string>
  readonly acts: CalendarActs
}

const ROW_PX = 28
const close = () => setCalendarState({ openDay: null })

/** A whole day, however full; only what is in view is drawn. */
export function DaySheet({ day, model, marks, channels, selected, acts }: DaySheetProps) {
  const entries = model.days.get(day) ?? NO_ENTRIES
  const [list, setList] = useState<HTMLDivElement | null>(null)
  const channelMap: ChannelMap = useMemo(() => new Map(channels.map((each) => [each.id, each])), [channels])
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => list,
    estimateSize: () => ROW_PX,
    initialRect: { width: 400, height: 600 },
    overscan: 10,
  })
  const act = useGridClicks({
    ...acts,
    open: (entry) => (close(), acts.open(entry)),
    openMark: (id) => (close(), acts.openMark(id)),
  })
  const current = useRef(0)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    current.current = Math.max(0, Math.min(entries.length - 1, current.current + step))
    virtualizer.scrollToIndex(current.current)
    requestAnimationFrame(() =>
      list
        ?.querySelector<HTMLElement>(`[data-index="${current.current}"] [data-entry]`)
        ?.focus({ preventScroll: true }),
    )
  }
  return (
    <Modal.Root opened onClose={close} size={420}>
      <Modal.Overlay />
      <Modal.Content className={classes.sheet} aria-label={sayDay(day)}>
        <header className={classes.head}>
          <div>
            <h2 className={classes.title}>{sayDay(day)}</h2>
            <p className={classes.count}>{entries.length === 1 ? '1 post' : `${entries.length} posts`}</p>
          </div>
          <ActionIcon aria-label="Close" onClick={close}>
            <IconX size={16} />
          </ActionIcon>
        </header>
        {marks.length > 0 && (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- what can be clicked in it are buttons
          <div className={classes.marks} onClick={act}>
            {marks.map((mark) => (
              <DayMarkLine key={mark.id} mark={mark} />
            ))}
          </div>
        )}
        {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus, jsx-a11y/no-noninteractive-element-interactions -- its cards take the focus */}
        <div ref={setList} className={classes.list} role="list" onClick={act} onKeyDown={onKeyDown}>
          <div style={{ height: virtualizer.getTotalSize() }} className={classes.inner} role="presentation">
            {virtualizer.getVirtualItems().map(({ index, start }) => {
              const entry = entries[index]
              return (
                entry && (
                  <div
                    key={entry.id}
                    role="listitem"
                    data-index={index}
                    className={classes.row}
                    style={{ transform: `translateY(${start}px)` }}
                  >
                    <CardChip entry={entry} channels={channelMap} selected={isSelected(entry, selected)} tab />
                  </div>
                )
              )
            })}
          </div>
        </div>
      </Modal.Content>
    </Modal.Root>
  )
}

function DayMarkLine({ mark: { id, name, kind, entry } }: { mark: DayMark }) {
  if (kind === 'holiday') return <p className={classes.mark}>{name}</p>
  return (
    <button type="button" className={classes.mark} {...(entry ? { 'data-peek': entry } : { 'data-mark': id })}>
      {name}
    </button>
  )
}
