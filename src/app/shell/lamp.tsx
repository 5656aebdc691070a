import { Popover, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { toMs } from '#core/time/instant.ts'
import type { Output } from '#contract/contract.ts'
import { apiQuery } from '#client/query.ts'
import { StateMark } from '#ui/state-mark.tsx'
import { formatSpan } from '#ui/time/format-span.ts'
import { useNow } from '#ui/time/use-now.ts'
import { describeLamp } from './describe-lamp.ts'
import { LampDetails } from './lamp-details.tsx'
import classes from './lamp.module.css'
import { useSignals } from './use-signals.ts'

type Next = Output<'getPublishing'>['next']

/** The one lamp that matters. Click: why, since when, by whom, what to do. */
export function Lamp() {
  const [opened, setOpened] = useState(false)
  const signals = useSignals()
  const state = describeLamp(signals)
  const publishing = signals.publishing !== null && typeof signals.publishing === 'object' ? signals.publishing : null
  const next = useNextWords(state.word === 'Clear' ? (publishing?.next ?? null) : null)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={360} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes.lamp}
          data-tone={state.tone}
          aria-label={`Signal: ${state.word}. ${state.why}${next ? ` Next post ${next}.` : ''}`}
          onClick={() => setOpened(!opened)}
        >
          <StateMark tone={state.tone} icon={Lens}>
            {state.word}
          </StateMark>
          {next && <span className={classes.next}>Next post {next}</span>}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label="The signal" className={classes.details}>
        <LampDetails state={state} status={signals.status} publishing={publishing} onLeave={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

/** `in 12 min, Acme on X` */
function useNextWords(next: Next): string | null {
  const now = useNow()
  const channels = useQuery({ ...apiQuery('listChannels'), enabled: next !== null }).data?.channels
  if (!next?.at) return null
  const left = toMs(next.at) - now
  const name = channels?.find((each) => each.id === next.channelId)?.name
  return `${left < 0 ? 'now' : `in ${formatSpan(left, 'short')}`}${name ? `, ${name}` : ''}`
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
