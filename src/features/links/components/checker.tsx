import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Output } from '#contract/contract.ts'
import { call } from '#client/call.ts'
import { CopyField } from '#ui/copy-field.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import classes from '../links.module.css'
import { FaultList } from './fault-list.tsx'

const LONGEST = 200_000
const NEW_CHECK = 'new'

/** Any text or CSV: every address in it with every fault, and how to mend it. Nothing is kept. */
export function Checker({ begin, onClose }: { begin: string; onClose: () => void }) {
  const [text, setText] = useState(begin === NEW_CHECK ? '' : begin)
  const check = useMutation({ mutationFn: () => call('checkLinks', { body: { text } }) })
  return (
    <Dialog opened onClose={onClose} title="Check links" size="large" holdsWork>
      <div className={classes.stack}>
        <Textarea
          label="Text, CSV or addresses"
          description="Every address in it is looked at; none of it is kept."
          autosize
          minRows={4}
          maxRows={12}
          maxLength={LONGEST}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
        <div className={classes.buttons}>
          <Button
            variant="filled"
            loading={check.isPending}
            disabled={text.trim() === ''}
            onClick={() => check.mutate()}
          >
            Check
          </Button>
        </div>
        {check.error && (
          <Notice tone="danger" announce="alert">
            {check.error.message}
          </Notice>
        )}
        {check.data && <Reports {...check.data} />}
      </div>
    </Dialog>
  )
}

type Report = Output<'checkLinks'>['reports'][number]

function Reports({ reports, more }: Output<'checkLinks'>) {
  const bad = reports.filter(({ faults }) => faults.length > 0)
  return (
    <>
      <output className={classes.words}>
        {reports.length === 0
          ? 'There is no address in it.'
          : `${bad.length} of ${reports.length} ${reports.length === 1 ? 'address' : 'addresses'} to mend.`}
        {more > 0 && ` ${more} more were left out: at most ${reports.length} are looked at together.`}
      </output>
      <ul className={classes.results} aria-label="Addresses">
        {reports.map((report, index) => (
          <Row key={`${report.line ?? 0} ${index} ${report.url}`} report={report} />
        ))}
      </ul>
    </>
  )
}

function Row({ report: { url, line, leadsTo, faults, mended } }: { report: Report }) {
  const broken = faults.some(({ level }) => level === 'fault')
  return (
    <li className={classes.result}>
      <div className={classes.resultHead}>
        <span>{line === null ? 'Address' : `Line ${line}`}</span>
        <StateMark tone={broken ? 'danger' : faults.length > 0 ? 'caution' : 'clear'}>
          {faults.length === 0 ? 'In order' : faults.length === 1 ? '1 fault' : `${faults.length} faults`}
        </StateMark>
      </div>
      <code className={classes.mono}>{url}</code>
      {leadsTo && <span className={classes.words}>Leads to {leadsTo}</span>}
      {faults.length > 0 && <FaultList faults={faults} />}
      {mended && <CopyField label="Mended" value={mended} />}
    </li>
  )
}
