import { Button } from '@mantine/core'
import { PICK_LIST_FACTS } from '#core/pick-list/pick-list.ts'
import { useNames } from '#client/names.ts'
import { StateMark } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import classes from '../pick-lists.module.css'
import type { ValueRequest } from '../queries.ts'

interface RequestRowProps {
  readonly request: ValueRequest
  /** Null for those who may not decide. */
  readonly acts: {
    readonly onApprove: (request: ValueRequest) => void
    readonly onDecline: (request: ValueRequest) => void
  } | null
}

/** Who asks for which value and why, and what became of it. */
export function RequestRow({ request, acts }: RequestRowProps) {
  const { list, value, label, mediums, why, askedBy, askedAt, verdict } = request
  const names = useNames()
  return (
    <li className={classes.request}>
      <div className={classes.requestWords}>
        <p>
          <code className={classes.value}>{value}</code>
          {label !== value && <span className={classes.label}> {label}</span>}{' '}
          <span className={classes.rule}>
            in {PICK_LIST_FACTS[list].title}
            {mediums.length > 0 && `, with ${mediums.join(' or ')}`}
          </span>
        </p>
        <p className={classes.requestWhy}>{why}</p>
        <p className={classes.rule}>
          {names.person(askedBy)}, <Moment at={askedAt} shape="short" />
        </p>
        {verdict !== null && <Verdict request={request} />}
      </div>
      {verdict === null && acts && (
        <span className={classes.requestActs}>
          <Button size="compact-sm" aria-label={`Decline ${value}`} onClick={() => acts.onDecline(request)}>
            Decline…
          </Button>
          <Button
            size="compact-sm"
            variant="filled"
            aria-label={`Approve ${value}`}
            onClick={() => acts.onApprove(request)}
          >
            Approve
          </Button>
        </span>
      )}
      {verdict === null && !acts && <StateMark tone="neutral">Waits for an answer</StateMark>}
    </li>
  )
}

function Verdict({ request: { verdict, decidedBy, decidedAt, note } }: { request: ValueRequest }) {
  const names = useNames()
  return (
    <p className={classes.rule}>
      <StateMark tone={verdict === 'approved' ? 'clear' : 'caution'}>
        {verdict === 'approved' ? 'Approved' : 'Declined'}
      </StateMark>{' '}
      by {decidedBy ? names.person(decidedBy) : 'somebody'}
      {decidedAt && (
        <>
          , <Moment at={decidedAt} shape="short" />
        </>
      )}
      {note && `: ${note}`}
    </p>
  )
}
