import { memo } from 'react'
import type { Entry } from '#core/calendar/layout.ts'
import { classNames } from '#ui/class-names.ts'
import { type ChannelMap, describeChannels, stripeOf } from '../describe.ts'
import classes from './card-chip.module.css'
import { LockGlyph, PlatformGlyph, StateGlyph } from './sprite.tsx'

interface CardChipProps {
  readonly entry: Entry
  readonly channels: ChannelMap
  readonly selected: boolean
  /** It takes the Tab key by itself, outside of a grid that hands the focus around. */
  readonly tab?: boolean
}

/** A post in one line. It listens to nothing itself: the grid around it does, for all of them. */
export const CardChip = memo(function CardChip({ entry, channels, selected, tab = false }: CardChipProps) {
  const { id, card, time, publications, state } = entry
  const quiet = state === 'cancelled' || state === 'published'
  return (
    <button
      type="button"
      tabIndex={tab ? 0 : -1}
      className={classNames(classes.card, selected && classes.selected, quiet && classes.quiet, classes[state])}
      data-entry={id}
      data-stripe={card.campaign === undefined ? undefined : stripeOf(card.campaign)}
      aria-pressed={selected || undefined}
    >
      <StateGlyph state={state} />
      <span className={classes.time}>{time}</span>
      <span className={classes.hidden}>, {describeChannels(entry, channels)}: </span>
      <span className={classes.platforms} aria-hidden>
        {publications.slice(0, publications.length > MOST + 1 ? MOST : MOST + 1).map(({ channelId }) => {
          const channel = channels.get(channelId)
          return channel && <PlatformGlyph key={channelId} platform={channel.platform} />
        })}
        {publications.length > MOST + 1 && <span className={classes.more}>+{publications.length - MOST}</span>}
      </span>
      {card.sensitivity && <LockGlyph />}
      <span className={classes.title}>{card.title}</span>
    </button>
  )
})

/** More marks than this leave no room for the words. */
const MOST = 2
