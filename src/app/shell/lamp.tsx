import { Popover, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '#client/query.ts'
import { StateMark } from '#ui/state-mark.tsx'
import { describeLamp } from './describe-lamp.ts'
import { LampDetails } from './lamp-details.tsx'
import classes from './lamp.module.css'
import { useConnection } from './use-connection.ts'

const LOOK_MS = 15_000
/** Sooner while something is wrong, so that the way back shows at once. */
const LOOK_SOON_MS = 5_000

/** The one lamp that matters. Click: why, since when, what to do. */
export function Lamp() {
  const { lostAt } = useConnection()
  const status = useQuery({
    ...apiQuery('getStatus'),
    refetchInterval: (query) => (query.state.error ? LOOK_SOON_MS : LOOK_MS),
  })
  const state = describeLamp(status.data, lostAt, status.isError)
  return (
    <Popover position="bottom-start" width={340} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes.lamp}
          data-tone={state.tone}
          aria-label={`Signal: ${state.word}. ${state.why}`}
        >
          <StateMark tone={state.tone} icon={Lens}>
            {state.word}
          </StateMark>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label="The signal">
        <LampDetails state={state} status={status.data} />
      </Popover.Dropdown>
    </Popover>
  )
}

/** A lamp's lens: filled, with a rim, unlike the outlined marks elsewhere. */
function Lens({ size = 14, className }: { size?: number | string; className?: string }) {
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" className={className} aria-hidden focusable="false">
      <circle cx="7" cy="7" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.2" opacity="0.45" />
      <circle cx="7" cy="7" r="4" fill="currentColor" />
    </svg>
  )
}
