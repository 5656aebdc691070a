import classes from './progress-bar.module.css'

interface ProgressBarProps {
  /** What is on its way, to screen readers. */
  readonly label: string
  /** 0 to 1. */
  readonly part: number
  /** `thin` lies along the edge of something small. */
  readonly size?: 'normal' | 'thin'
}

/** How far something has come; violet, for so far only simulated time has far to go. */
export function ProgressBar({ label, part, size = 'normal' }: ProgressBarProps) {
  return (
    <div
      className={classes.track}
      data-size={size}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(part * 100)}
    >
      <div className={classes.done} style={{ transform: `scaleX(${part})` }} />
    </div>
  )
}
