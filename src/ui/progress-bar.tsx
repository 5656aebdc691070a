import classes from './progress-bar.module.css'

interface ProgressBarProps {
  /** What is on its way, to screen readers. */
  readonly label: string
  /** 0 to 1. */
  readonly part: number
  /** `thin` lies along the edge of something small. */
  readonly size?: 'normal' | 'thin'
}

/** How far simulated time has come, in its violet. */
export function ProgressBar({ label, part, size = 'normal' }: ProgressBarProps) {
  return <progress className={classes.bar} data-size={size} aria-label={label} max={1} value={part} />
}
