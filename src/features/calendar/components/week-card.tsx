import { memo } from 'react'
import type { Entry } from '#core/calendar/layout.ts'
import type { ChannelMap } from '../describe.ts'
import { isSelected } from '../state.ts'
import { CardChip } from './card-chip.tsx'
import classes from './week-grid.module.css'

interface WeekCardProps {
  readonly entry: Entry
  readonly channels: ChannelMap
  readonly selected: ReadonlySet<string>
  readonly top: number
  readonly height: number
  readonly lane: number
  readonly lanes: number
}

/** More lanes than this cannot be read: the last one says how many more there are. */
export const MOST_LANES = 4

/** A card at its hour, beside those of the same half hour. */
export const WeekCard = memo(function WeekCard({ entry, channels, selected, top, height, lane, lanes }: WeekCardProps) {
  const width = 100 / Math.min(lanes, MOST_LANES)
  const style = { top, height, insetInlineStart: `${lane * width}%`, width: `${width}%` }
  return (
    <div className={classes.card} style={style} data-tight={lanes > 2 ? 2 : lanes === 2 ? 1 : undefined}>
      <CardChip entry={entry} channels={channels} selected={isSelected(entry, selected)} />
    </div>
  )
})
