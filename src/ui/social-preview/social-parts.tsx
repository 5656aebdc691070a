import { IconLink, IconPhoto, IconPlayerPlayFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { classNames } from '../class-names.ts'
import classes from './social-preview.module.css'
import type { SocialMedia, SocialPart, SocialPost, SocialSegment } from './social-post.ts'

/** A text with what readers can click in it marked; nothing of it can be clicked here. */
export function SocialText({ segments }: { segments: readonly SocialSegment[] }) {
  return segments.map((segment, index) =>
    segment.kind === 'text' ? (
      <span key={`${index} ${segment.text}`}>{segment.text}</span>
    ) : (
      <span key={`${index} ${segment.text}`} className={classes.entity}>
        {segment.text}
      </span>
    ),
  )
}

/** The text up to the fold, and the rest behind it. */
export function FoldedText({ part, empty }: { part: SocialPart; empty: string }) {
  const [open, setOpen] = useState(false)
  if (part.shown.length === 0) return <p className={classNames(classes.text, classes.nothing)}>{empty}</p>
  return (
    <p className={classes.text}>
      <SocialText segments={part.shown} />
      {part.rest.length > 0 && open && <SocialText segments={part.rest} />}
      {part.rest.length > 0 && !open && (
        <>
          {' '}
          <button type="button" className={classes.more} onClick={() => setOpen(true)}>
            {part.more}
          </button>
        </>
      )}
    </p>
  )
}

const SHOWN = 4

/** One to four pictures as timelines arrange them; more are counted on the last. */
export function MediaGrid({ media, flush = false }: { media: readonly SocialMedia[]; flush?: boolean }) {
  const [first] = media
  if (!first) return null
  const shown = media.slice(0, SHOWN)
  const alone = media.length === 1
  return (
    <div
      className={classNames(classes.grid, flush && classes.flush)}
      data-count={shown.length}
      style={alone ? { aspectRatio: String(clamp(first.ratio)) } : undefined}
    >
      {shown.map((each, index) => (
        <Picture key={each.key} media={each} more={index === SHOWN - 1 ? media.length - SHOWN : 0} />
      ))}
    </div>
  )
}

/** Timelines crop what is higher or wider than this. */
function clamp(ratio: number): number {
  return Math.min(2, Math.max(0.8, ratio))
}

export function Picture({ media, more = 0 }: { media: SocialMedia; more?: number }) {
  return (
    <div className={classes.picture}>
      {media.src ? (
        <img src={media.src} alt={media.alt} loading="lazy" />
      ) : (
        <IconPhoto size={24} stroke={1.4} aria-hidden />
      )}
      {media.kind === 'video' && (
        <span className={classes.play}>
          <IconPlayerPlayFilled size={18} aria-hidden />
        </span>
      )}
      {media.alt.trim() !== '' && <span className={classes.alt}>ALT</span>}
      {more > 0 && <span className={classes.moreMedia}>+{more}</span>}
    </div>
  )
}

/** The link as a card. What the page calls itself is the platform's to fetch. */
export function LinkCard({ card, flush = false }: { card: NonNullable<SocialPost['card']>; flush?: boolean }) {
  return (
    <div className={classNames(classes.card, flush && classes.flush)}>
      <div className={classes.cardPicture}>
        <IconLink size={20} stroke={1.5} aria-hidden />
      </div>
      <div className={classes.cardWords}>
        <span className={classes.cardHost}>{card.host}</span>
        <span className={classes.cardUrl}>{card.url}</span>
      </div>
    </div>
  )
}

/** The account's picture, which the desk does not hold: its first letter. */
export function Avatar({ name, small = false }: { name: string; small?: boolean }) {
  const initial = [...name.trim()][0]?.toUpperCase() ?? '?'
  return <span className={classNames(classes.avatar, small && classes.small)} data-initial={initial} aria-hidden />
}
