import { useSession } from '#client/session.ts'
import { Facts } from '#ui/facts.tsx'
import { LinkButton } from '#ui/link.tsx'
import { formatSpan } from '#ui/time/format-span.ts'
import { Moment } from '#ui/time/moment.tsx'
import { useClockOffset, useNow } from '#ui/time/use-now.ts'
import classes from './simulated-chip.module.css'

/** What is imitated here, and what time it is. */
export function SimulatedDetails({ onLeave }: { onLeave: () => void }) {
  const { desk } = useSession()
  return (
    <>
      <p className={classes.about}>
        {desk.demo && 'This is a demonstration desk: its people are invented. '}
        The social platforms are imitated on this machine. Nothing leaves it, and nobody outside sees what is done here.
      </p>
      {desk.demo && (
        <>
          <div className={classes.times}>
            <Times />
          </div>
          <LinkButton to="/simulator" fullWidth onClick={onLeave} data-autofocus>
            Open the simulator
          </LinkButton>
        </>
      )}
    </>
  )
}

function Times() {
  const offset = useClockOffset()
  const [now, realNow] = [useNow(), useNow('real')]
  if (offset === 0) return <Facts facts={[{ label: 'Desk’s time', value: 'Real time' }]} />
  return (
    <Facts
      facts={[
        { label: 'Desk’s time', value: <Moment at={now} /> },
        { label: 'Real time', value: <Moment at={realNow} clock="real" /> },
        { label: 'Ahead by', value: formatSpan(offset) },
      ]}
    />
  )
}
