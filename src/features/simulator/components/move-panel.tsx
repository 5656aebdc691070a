import { Button } from '@mantine/core'
import { IconPlayerTrackNext } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { DAY_MS, HOUR_MS } from '#core/time/instant.ts'
import { type DeskClock, findPlaying } from '#client/clock.ts'
import { useMay } from '#client/session.ts'
import { type Command, useCommands } from '#ui/commands.ts'
import { Panel } from '#ui/panel.tsx'
import { showToast } from '#ui/toast.tsx'
import { useMoveClock } from '../mutations.ts'
import classes from '../simulator.module.css'
import { MomentForm } from './moment-form.tsx'
import { NextPost } from './next-post.tsx'
import { ResetDialog } from './reset-dialog.tsx'

const LENGTHS = [
  { id: 'clock-hour', label: '+1 hour', byMs: HOUR_MS, says: 'an hour' },
  { id: 'clock-day', label: '+1 day', byMs: DAY_MS, says: 'a day' },
  { id: 'clock-week', label: '+1 week', byMs: 7 * DAY_MS, says: 'a week' },
]

/** Moves the desk's clock, and shows how far it has come. */
export function MovePanel({ clock }: { clock: DeskClock }) {
  const may = useMay('clock.move')
  const { mutate, isPending } = useMoveClock()
  const still = whyNot(clock, may) !== null || isPending
  useMoveCommands(still, mutate)
  const [resetting, setResetting] = useState(false)
  const why = whyNot(clock, may)
  return (
    <Panel title="Play time forward">
      <div className={classes.move}>
        <p className={classes.about}>
          The desk stops at every moment at which something is due and does it, just as if that time had passed.
          Sessions, tokens, invitations and backups stay in real time.
        </p>
        <div className={classes.group}>
          <fieldset className={classes.lengths} aria-label="By a length of time" aria-describedby="how-far">
            {LENGTHS.map(({ label, byMs }) => (
              <Button key={label} disabled={still} onClick={() => mutate({ byMs }, { onError: fail })}>
                {label}
              </Button>
            ))}
          </fieldset>
          <p id="how-far" className={why ? classes.why : classes.hint}>
            {why ?? 'From the desk’s own time on, for everybody at this desk.'}
          </p>
        </div>
        <NextPost still={still} />
        <MomentForm still={still} />
        <div className={classes.reset}>
          <Button disabled={still || clock.offsetMs === 0} onClick={() => setResetting(true)}>
            Back to real time
          </Button>
          <span className={classes.hint}>
            {clock.offsetMs === 0 ? 'The desk is in real time.' : 'Asks first. What happened meanwhile is kept.'}
          </span>
        </div>
      </div>
      {resetting && <ResetDialog onClose={() => setResetting(false)} />}
    </Panel>
  )
}

const fail = (error: Error) => showToast(`The clock stands where it was. ${error.message}`, { tone: 'danger' })

/** The lengths by name, while the clock can be moved. */
function useMoveCommands(still: boolean, move: ReturnType<typeof useMoveClock>['mutate']): void {
  const commands = useMemo(
    () =>
      still
        ? []
        : LENGTHS.map(
            ({ id, byMs, says }): Command => ({
              ...{ id, label: `Play time forward by ${says}`, group: 'Simulator', icon: IconPlayerTrackNext },
              ...{ words: 'clock time move', run: () => move({ byMs }, { onError: fail }) },
            }),
          ),
    [still, move],
  )
  useCommands(commands)
}

/** @returns why the clock cannot be moved now, or null */
function whyNot(clock: DeskClock, may: boolean): string | null {
  if (!may) return 'Your level may look at the clock, and not move it.'
  if (!clock.movable) return 'This desk publishes to real platforms, so its time cannot be moved.'
  return findPlaying(clock) ? 'Time is on its way: it can be moved again when it has arrived.' : null
}
