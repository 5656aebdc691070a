import { type DeskClock, type Playing, progressOf } from '#client/clock.ts'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import classes from '../simulator.module.css'

/** Time is being played forward: from where to where, and how far it has come. */
export function PlayingNotice({ clock, playing }: { clock: DeskClock; playing: Playing }) {
  const part = progressOf(playing, clock.now)
  const { from, to, steps } = playing
  return (
    <section className={classes.playing} aria-label="Time is being played forward">
      <StateMark tone="simulated">Playing simulated time forward</StateMark>
      <div className={classes.ends}>
        <Moment at={from} />
        <Moment at={to} />
      </div>
      <ProgressBar label="Playing time forward" part={part} />
      <p className={classes.far}>
        {Math.round(part * 100)}% of the way, {steps} {steps === 1 ? 'due moment' : 'due moments'} worked through. It
        cannot be stopped on the way.
      </p>
    </section>
  )
}
