import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { dayOf } from '#core/time/wall.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { useNow } from '#ui/time/use-now.ts'
import type { CalendarActs } from '../acts.ts'
import type { ChannelMap } from '../describe.ts'
import { draggedOf, registerUnderPointer } from '../draggables.ts'
import { type Channel, useUntimed } from '../queries.ts'
import { setCalendarState } from '../state.ts'
import { toUntimedEntry } from '../untimed.ts'
import { useLatest } from '../use-latest.ts'
import { CardChip } from './card-chip.tsx'
import classes from './page.module.css'

interface TrayProps {
  readonly acts: CalendarActs
  readonly channels: readonly Channel[]
  readonly onClose: () => void
}

/** Posts without a time yet. Drag one onto a day, or press m on it; drag one here to take its time away. */
export function Tray({ acts, channels, onClose }: TrayProps) {
  const today = dayOf(new Date(useNow()).toISOString(), acts.zone)
  const cards = useUntimed().data?.cards
  const entries = useMemo(() => (cards ?? []).map((card) => toUntimedEntry(card, today)), [cards, today])
  const channelMap: ChannelMap = useMemo(() => new Map(channels.map((each) => [each.id, each])), [channels])
  const list = useRef<HTMLDivElement>(null)
  const [over, setOver] = useState(false)
  const latest = useLatest({ entries, acts })
  useEffect(() => {
    const element = list.current
    if (!element) return
    const find = (card: HTMLElement) => latest.current.entries.find((each) => each.id === card.dataset['entry'])
    return combine(
      registerUnderPointer(element, (card) => {
        const entry = find(card)
        return entry ? { moving: [entry], from: null } : null
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => draggedOf(source.data)?.from != null,
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false)
          const dragged = draggedOf(source.data)
          if (dragged) latest.current.acts.move(dragged.moving, { kind: 'untime' })
        },
      }),
    )
  }, [latest])
  const entryAt = (target: EventTarget) =>
    target instanceof Element
      ? entries.find((each) => each.id === target.closest<HTMLElement>('[data-entry]')?.dataset['entry'])
      : undefined
  return (
    <aside className={classes.side} data-over={over || undefined} aria-label="Posts without a time">
      <div className={classes.sideHead}>
        <h2 className={classes.sideTitle}>No time yet</h2>
        <ActionIcon aria-label="Close the tray" onClick={onClose}>
          <IconX size={14} />
        </ActionIcon>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the cards in it are buttons */}
      <div
        ref={list}
        className={classes.sideBody}
        onClick={(event) => {
          const entry = entryAt(event.target)
          if (entry) acts.open(entry)
        }}
        onKeyDown={(event) => {
          const entry = event.key === 'm' ? entryAt(event.target) : undefined
          if (!entry) return
          event.stopPropagation()
          setCalendarState({ moving: [entry] })
        }}
      >
        {entries.map((entry) => (
          <CardChip key={entry.id} entry={entry} channels={channelMap} selected={false} tab />
        ))}
        {cards && entries.length === 0 && (
          <EmptyState title="Every post has a time">Drop a post here to take its time away.</EmptyState>
        )}
      </div>
    </aside>
  )
}
