import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { Column } from '#ui/data-table/columns.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import type { Tone } from '#ui/tone.ts'
import { toReportCsv } from '../report-csv.ts'
import { saveFile } from '../save-file.ts'
import type { Progress, RowReport } from '../take-in.ts'
import classes from '../links.module.css'

interface TakenRowsProps {
  readonly progress: Progress
  readonly stopped: boolean
  /** Nothing was made of any row. */
  readonly trial: boolean
}

/** How far it has come, and what became of each row. */
export function TakenRows({ progress: { rows, total }, stopped, trial }: TakenRowsProps) {
  const count = (outcome: RowReport['outcome']) =>
    rows.filter((each) => each.outcome === outcome).length.toLocaleString('en-US')
  const words = [
    `${rows.length.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} rows`,
    `${count('made')} ${trial ? 'would be made' : 'made'}`,
    `${count('duplicate')} there already`,
    `${count('refused')} refused`,
  ]
  return (
    <>
      <progress className={classes.progress} aria-label="Rows taken in" max={Math.max(total, 1)} value={rows.length} />
      <output className={classes.words}>
        {stopped && (trial ? 'Stopped; no link was made. ' : 'Stopped; what was made before stays made. ')}
        {words.join(' · ')}
      </output>
      <Button
        className={classes.start}
        size="compact-sm"
        leftSection={<IconDownload size={14} />}
        onClick={() => saveFile(new Blob([toReportCsv(rows, trial)], { type: 'text/csv' }), 'links-report.csv')}
      >
        Save the report as CSV
      </Button>
      <div className={classes.report}>
        <DataTable
          label="Report by row"
          rows={rows}
          rowKey={({ row }) => String(row)}
          columns={trial ? TRIAL_COLUMNS : COLUMNS}
          noun={{ one: 'row', many: 'rows' }}
          height="hug"
        />
      </div>
    </>
  )
}

const OUTCOMES: Record<RowReport['outcome'], { readonly label: string; readonly tone: Tone }> = {
  made: { label: 'In order', tone: 'clear' },
  duplicate: { label: 'There already', tone: 'neutral' },
  refused: { label: 'Refused', tone: 'danger' },
}

const COMMON: readonly Column<RowReport>[] = [
  { id: 'row', header: 'Row', width: 64, phone: 'title', sortBy: ({ row }) => row, cell: ({ row }) => row },
  {
    id: 'outcome',
    header: 'Outcome',
    width: 128,
    phone: 'end',
    sortBy: ({ outcome }) => ['refused', 'duplicate', 'made'].indexOf(outcome),
    cell: ({ outcome }) => <StateMark tone={OUTCOMES[outcome].tone}>{OUTCOMES[outcome].label}</StateMark>,
  },
]

/** What was only tried has no short link yet. */
const TRIAL_COLUMNS = [...COMMON, whatAndWhy(({ url }) => url ?? '')]
const COLUMNS = [...COMMON, whatAndWhy(({ url, shortUrl }) => [shortUrl, url].filter(Boolean).join(' → '))]

function whatAndWhy(say: (row: RowReport) => string): Column<RowReport> {
  return {
    id: 'what',
    header: 'What and why',
    cell: (row) => (
      <span className={classes.within}>
        <code className={classes.mono}>{row.faults.length > 0 ? row.destination : say(row)}</code>
        {row.faults.map(({ message, mend }) => (
          <span key={message} className={classes.line}>
            {message} <span className={classes.quiet}>{mend}</span>
          </span>
        ))}
        {row.outcome === 'made' && row.expiresAt && (
          <span className={classes.line}>
            Ends <Moment at={row.expiresAt} shape="full" />
          </span>
        )}
      </span>
    ),
  }
}
