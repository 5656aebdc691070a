import { Popover, Tooltip, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { clockQuery, findPlaying, progressOf } from '#client/clock.ts'
import { apiQuery } from '#client/query.ts'
import { useSession } from '#client/session.ts'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { formatSpan } from '#ui/time/format-span.ts'
import { formatMoment, offsetName } from '#ui/time/format.ts'
import { useClockOffset, useNow } from '#ui/time/use-now.ts'
import { SimulatedDetails } from './simulated-details.tsx'
import classes from './simulated-chip.module.css'

/** Under this the clocks differ by what moving took, which is no difference to a person. */
const NO_OFFSET_MS = 30_000

/** Says wherever one is that what is seen here is imitated, and how far its time is ahead; click: what that means. */
export function SimulatedChip() {
  const { desk } = useSession()
  const [opened, setOpened] = useState(false)
  const offset = useClockOffset()
  const now = useNow()
  const platforms = useQuery(apiQuery('getStatus')).data?.platforms
  if (!desk.demo && platforms !== 'simulated') return null
  const moved = Math.abs(offset) >= NO_OFFSET_MS
  const time = `${formatMoment(now, desk.zone, 'full')} ${offsetName(desk.zone, now)}`
  return (
    <span className={classes.chip}>
      <Popover
        opened={opened}
        onChange={setOpened}
        position="bottom-start"
        width={300}
        hideDetached={false}
        trapFocus
        returnFocus
      >
        <Tooltip label={`At this desk it is ${time}`} disabled={!desk.demo || opened}>
          <Popover.Target>
            <UnstyledButton className={classes.button} aria-haspopup="dialog" onClick={() => setOpened(!opened)}>
              <StateMark tone="simulated" variant="chip">
                <span className={classes.words}>
                  <span>Simulated</span>
                  {moved && (
                    <span className={classes.offset}>
                      <span className={classes.dot}> · </span>+{formatSpan(offset, 'short')}
                    </span>
                  )}
                </span>
              </StateMark>
            </UnstyledButton>
          </Popover.Target>
        </Tooltip>
        <Popover.Dropdown aria-label="What is simulated">
          <SimulatedDetails onLeave={() => setOpened(false)} />
        </Popover.Dropdown>
      </Popover>
      {desk.demo && <PlayingEdge />}
    </span>
  )
}

/** While time is being played: how far it has come, along the chip's edge. */
function PlayingEdge() {
  const clock = useQuery(clockQuery).data
  const playing = findPlaying(clock)
  if (!clock || !playing) return null
  return (
    <span className={classes.edge}>
      <ProgressBar label="Playing time forward" part={progressOf(playing, clock.now)} size="thin" />
    </span>
  )
}
