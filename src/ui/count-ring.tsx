import { classNames } from './class-names.ts'
import classes from './count-ring.module.css'

interface CountRingProps {
  readonly used: number
  readonly limit: number
  /** What is counted, for screen readers: “characters”. */
  readonly unit: string
  readonly size?: number
  /** The figure stands beside the ring from the start, not only near the limit. */
  readonly always?: boolean
}

/** From this part of the room on, the figure shows. */
const NEAR = 0.8

/** How much room is left: a ring that fills, a figure near the end, and a negative one in red beyond it. */
export function CountRing({ used, limit, unit, size = 18, always = false }: CountRingProps) {
  const left = limit - used
  const part = Math.min(1, limit === 0 ? 1 : used / limit)
  const tone = left < 0 ? classes.over : part >= NEAR ? classes.near : undefined
  const radius = size / 2 - 2
  const around = 2 * Math.PI * radius
  const words = left < 0 ? `${-left} ${unit} too many` : `${left} ${unit} left`
  return (
    <span className={classNames(classes.count, tone)}>
      {(always || part >= NEAR) && (
        <span className={classes.figure} aria-hidden>
          {left.toLocaleString('en-US')}
        </span>
      )}
      <svg width={size} height={size} aria-hidden className={classes.ring}>
        <circle cx={size / 2} cy={size / 2} r={radius} className={classes.track} />
        <circle
          cx={size / 2}
          cy={size / 2}
          r={radius}
          className={classes.fill}
          strokeDasharray={around}
          strokeDashoffset={around * (1 - part)}
        />
      </svg>
      <span className={classes.words}>{words}</span>
    </span>
  )
}
