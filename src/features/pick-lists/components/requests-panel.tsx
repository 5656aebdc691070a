import { Button } from '@mantine/core'
import { useState } from 'react'
import { readFailure } from '#client/api-error.ts'
import { useMay } from '#client/session.ts'
import { ReasonDialog } from '#ui/dialog/reason-dialog.tsx'
import { Panel } from '#ui/panel.tsx'
import { showToast } from '#ui/toast.tsx'
import { useDecideRequest } from '../mutations.ts'
import classes from '../pick-lists.module.css'
import { REQUESTS_ID, type ValueRequest } from '../queries.ts'
import { RequestRow } from './request-row.tsx'

/** Those that were decided are still shown so many at first. */
const DECIDED_SHOWN = 3

/** What somebody asked for: decided by whoever may change the lists, and kept. */
export function RequestsPanel({ requests }: { requests: readonly ValueRequest[] }) {
  const may = useMay('pick-list.edit')
  const [declining, setDeclining] = useState<ValueRequest | null>(null)
  const [all, setAll] = useState(false)
  const decide = useDecideRequest()
  const waiting = requests.filter(({ verdict }) => verdict === null)
  const decided = requests.filter(({ verdict }) => verdict !== null)
  const shown = [...waiting, ...(all ? decided : decided.slice(0, DECIDED_SHOWN))]
  const approve = ({ id, value }: ValueRequest) =>
    void decide({ params: { id }, body: { verdict: 'approved' } }).then(
      () => showToast(`${value} is approved, and can be used now.`),
      (error: unknown) => showToast(readFailure(error).message, { tone: 'danger' }),
    )
  if (requests.length === 0) return null
  return (
    <div id={REQUESTS_ID} className={classes.requests}>
      <Panel title="Requested values" meta={`${waiting.length} waiting`} inset="flush">
        <ul aria-label="Requested values">
          {shown.map((request) => (
            <RequestRow
              key={request.id}
              request={request}
              acts={may ? { onApprove: approve, onDecline: setDeclining } : null}
            />
          ))}
        </ul>
        {shown.length < requests.length && (
          <p className={classes.none}>
            <Button size="compact-sm" onClick={() => setAll(true)}>
              Show {requests.length - shown.length} more that are decided
            </Button>
          </p>
        )}
      </Panel>
      {declining && (
        <ReasonDialog
          title={`Decline ${declining.value}`}
          action="Decline the request"
          hint="Whoever asked reads it."
          onConfirm={(note) => decide({ params: { id: declining.id }, body: { verdict: 'declined', note } })}
          readFailure={readFailure}
          onClose={() => setDeclining(null)}
        />
      )}
    </div>
  )
}
