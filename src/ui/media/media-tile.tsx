import { IconGif, IconMovie, IconPhoto } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { StateMark } from '../state-mark.tsx'
import classes from './media-tile.module.css'

const ICONS = { image: IconPhoto, gif: IconGif, video: IconMovie }

interface MediaTileProps {
  readonly kind: keyof typeof ICONS
  /** Address of the small picture; null for a video that has none. */
  readonly thumb: string | null
  /** What the file is called. */
  readonly name: string
  /** Its measures, in a few words. */
  readonly detail: string
  /** What stands in the corner of the picture, such as how long a video is. */
  readonly corner?: string | undefined
  /** What is wrong with it, in a word or two: "No alt text". */
  readonly fault?: string | undefined
  readonly faint?: boolean
  readonly pressed: boolean
  readonly onPress: () => void
}

/** One picture or video among many. */
export function MediaTile(props: MediaTileProps) {
  const { kind, thumb, name, detail, corner, fault, faint = false, pressed, onPress } = props
  const Mark = ICONS[kind]
  return (
    <button type="button" className={classes.tile} data-faint={faint} aria-pressed={pressed} onClick={onPress}>
      <span className={classes.picture}>
        {thumb ? (
          <img src={thumb} alt="" loading="lazy" decoding="async" className={classes.image} />
        ) : (
          <Mark size={30} stroke={1.3} className={classes.mark} aria-hidden />
        )}
        {corner && (
          <span className={classes.corner} aria-hidden>
            <Mark size={13} stroke={1.8} />
            {corner}
          </span>
        )}
      </span>
      <span className={classes.spoken}>{[name, detail, corner, fault].filter(Boolean).join(', ')}</span>
      <span className={classes.words} aria-hidden>
        <span className={classes.name}>{name}</span>
        <span className={classes.line}>
          <span className={classes.detail}>{detail}</span>
          {fault && <StateMark tone="caution">{fault}</StateMark>}
        </span>
      </span>
    </button>
  )
}

/** Tiles in rows, as many in each as there is room for. */
export function TileGrid({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ul className={classes.grid} aria-label={label}>
      {children}
    </ul>
  )
}

/** Grey tiles in the places where tiles will be. */
export function TilesSkeleton({ tiles = 10 }: { tiles?: number }) {
  return (
    <div className={classes.grid} aria-hidden>
      {Array.from({ length: tiles }, (_, index) => (
        <div key={index} className={classes.tile}>
          <span className={classes.picture} />
          <span className={classes.words}>
            <span className={classes.grey} />
            <span className={classes.grey} data-short />
          </span>
        </div>
      ))}
    </div>
  )
}
