import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { isActive, sayScope } from '#core/pause/pause.ts'
import { STATE_NAMES } from '#core/publication/state.ts'
import { toInstant, toMs } from '#core/time/instant.ts'
import type { Output } from '#contract/contract.ts'
import { liftSearch } from '#client/desk-links.ts'
import { useNames } from '#client/names.ts'
import { useMay } from '#client/session.ts'
import { STATE_TONES } from '#client/state-tones.ts'
import { BrandMark } from '#ui/brand-mark.tsx'
import { DialogActions } from '#ui/dialog/dialog.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import { useClockOffset, useNow } from '#ui/time/use-now.ts'
import classes from '../pauses.module.css'

type Answer = Output<'getPause'>

interface PauseReceiptProps {
  readonly answer: Answer
  /** When the desk said so, by the clock of this browser. */
  readonly answeredAt: number
  readonly onClose: () => void
}

/** What became of a pause: when it was set, what was on its way then, and when nothing was any more. */
export function PauseReceipt({ answer, answeredAt, onClose }: PauseReceiptProps) {
  const { pause, inFlight, clear } = answer
  const names = useNames()
  const now = useNow()
  const clearAt = useClearMoment(answer, answeredAt)
  const active = isActive(pause, toInstant(now))
  const scope = sayScope(pause.scope, names.scope)
  return (
    <>
      <p className={classes.scope}>
        {scope} {active ? 'is paused' : 'was paused'}: “{pause.reason}”
      </p>
      <ol className={classes.moments} aria-live="polite">
        <li>
          <StateMark tone="caution">Set</StateMark>
          <span>
            <Moment at={pause.setAt} shape="second" /> by {names.person(pause.setBy)}. Nothing within it begins from
            then on.
          </span>
        </li>
        {inFlight.length > 0 && <InFlight inFlight={inFlight} />}
        <li>
          {clear ? <StateMark tone="clear">Clear</StateMark> : <StateMark tone="info">Not clear yet</StateMark>}
          <span>
            {clear && clearAt !== null && (
              <>
                <Moment at={clearAt} shape="second" />.{' '}
              </>
            )}
            {clear
              ? 'Nothing within it is on its way: nothing more reaches a platform.'
              : 'What was on its way has not settled. This looks again every second.'}
          </span>
        </li>
      </ol>
      <Ending answer={answer} active={active} onClose={onClose} />
    </>
  )
}

function InFlight({ inFlight }: Pick<Answer, 'inFlight'>) {
  const names = useNames()
  const title =
    inFlight.length === 1 ? 'This 1 was already on its way' : `These ${inFlight.length} were already on their way`
  return (
    <li className={classes.flight}>
      <p>{title}:</p>
      <ul>
        {inFlight.map((each) => (
          <li key={`${each.postId} ${each.channelId}`} className={classes.flown}>
            <BrandMark brand={each.platform} size={15} />
            <span className={classes.name}>
              {each.title}, {names.channel(each.channelId)}
            </span>
            <StateMark tone={STATE_TONES[each.state]}>{STATE_NAMES[each.state]}</StateMark>
          </li>
        ))}
      </ul>
    </li>
  )
}

function Ending({ answer: { pause }, active, onClose }: { answer: Answer; active: boolean; onClose: () => void }) {
  const may = useMay('pause.set')
  const navigate = useNavigate()
  const names = useNames()
  const lift = () => void navigate({ to: '.', search: (before) => ({ ...before, ...liftSearch(pause.id) }) })
  return (
    <>
      <p className={classes.end}>
        {pause.liftedAt && (
          <>
            {names.person(pause.liftedBy ?? '')} lifted it, <Moment at={pause.liftedAt} />.
          </>
        )}
        {!pause.liftedAt && pause.endsAt && (
          <>
            It {active ? 'ends' : 'ended'} by itself, <Moment at={pause.endsAt} />.
          </>
        )}
        {!pause.liftedAt && !pause.endsAt && 'It holds until somebody lifts it.'}
      </p>
      <DialogActions>
        {may && active && <Button onClick={lift}>Lift…</Button>}
        <Button variant="filled" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </>
  )
}

/** Longer ago than this, nobody here saw when it became clear. */
const FRESH_MS = 10_000

/** @returns when this page saw it become clear, by the desk’s clock; null when it was so long before */
function useClearMoment({ pause, clear }: Answer, answeredAt: number): number | null {
  const offset = useClockOffset()
  const [first] = useState(() => ({ clear, fresh: answeredAt + offset - toMs(pause.setAt) < FRESH_MS }))
  const [seenAt, setSeenAt] = useState<number | null>(null)
  if (clear && !first.clear && seenAt === null) setSeenAt(answeredAt + offset)
  if (!clear) return null
  // The answer that said that it is set said this too.
  return first.clear && first.fresh ? toMs(pause.setAt) : seenAt
}
