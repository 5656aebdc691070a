import { Button } from '@mantine/core'
import { readFailure } from '#client/api-error.ts'
import { useMay } from '#client/session.ts'
import { Facts } from '#ui/facts.tsx'
import { StateIcon, StateMark } from '#ui/state-mark.tsx'
import { showToast } from '#ui/toast.tsx'
import { Moment } from '#ui/time/moment.tsx'
import { useReadDestination } from '../mutations.ts'
import type { Link } from '../queries.ts'
import { sayHealth } from '../say-health.ts'
import classes from '../links.module.css'

/** The page behind a link as it was when it was read last: its answer, and what its card on platforms lacks. */
export function DestinationHealth({ link: { id, health, destination } }: { link: Link }) {
  const { tone, label } = sayHealth(health)
  return (
    <div className={classes.stack}>
      <Facts
        facts={[
          { label: 'State', value: <StateMark tone={tone}>{label}</StateMark> },
          ...(health
            ? [
                { label: 'Answers', value: health.status === null ? 'Not known' : String(health.status) },
                { label: 'Read', value: <ReadAt health={health} /> },
              ]
            : []),
          ...(health?.finalUrl && health.finalUrl !== destination
            ? [{ label: 'Ends at', value: health.finalUrl }]
            : []),
        ]}
      />
      {health ? <Faults faults={health.faults} /> : <NotRead />}
      <ReadNow id={id} />
    </div>
  )
}

function ReadAt({ health: { checkedAt, simulated } }: { health: NonNullable<Link['health']> }) {
  return (
    <span className={classes.readAt}>
      <Moment at={checkedAt} shape="full" clock="real" />
      {simulated && <StateMark tone="simulated">Simulated</StateMark>}
    </span>
  )
}

function NotRead() {
  return (
    <p className={classes.words}>Nobody has read this page yet, so nothing is known of it. It is read once a day.</p>
  )
}

function Faults({ faults }: Pick<NonNullable<Link['health']>, 'faults'>) {
  if (faults.length === 0) return <p className={classes.words}>Its card has all that platforms show.</p>
  return (
    <ul className={classes.faults} aria-label="Faults of the page">
      {faults.map(({ field, rule, message }) => (
        <li key={`${field} ${rule}`} className={classes.fault}>
          <StateIcon tone="caution" size={15} />
          <span className={classes.faultWords}>{message}</span>
        </li>
      ))}
    </ul>
  )
}

function ReadNow({ id }: { id: string }) {
  const may = useMay('link.write')
  const { mutate, isPending } = useReadDestination()
  if (!may) return null
  const read = () =>
    mutate({ params: { id } }, { onError: (error) => showToast(readFailure(error).message, { tone: 'danger' }) })
  return (
    <div className={classes.buttons}>
      <Button size="compact-sm" loading={isPending} onClick={read}>
        Read it now
      </Button>
    </div>
  )
}
