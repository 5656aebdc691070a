import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import classes from './conflict-choice.module.css'

interface ConflictRow {
  readonly label: string
  /** What the server has now. */
  readonly theirs: ReactNode
  /** What was typed here. */
  readonly mine: ReactNode
  readonly differs: boolean
}

interface ConflictChoiceProps {
  readonly rows: readonly ConflictRow[]
  /** Puts what the server has into the form; nothing is sent. */
  readonly onTakeTheirs: () => void
  readonly busy: boolean
}

/**
 * Two versions of one thing, side by side, and the choice between them; inside a form. Once both were seen, submitting
 * the form must save over what is there now.
 */
export function ConflictChoice({ rows, onTakeTheirs, busy }: ConflictChoiceProps) {
  return (
    <fieldset className={classes.choice}>
      <legend className={classes.legend}>Both versions</legend>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">There now</th>
            <th scope="col">Yours</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label} className={classNames(row.differs && classes.differs)}>
              <th scope="row">{row.label}</th>
              <td>{row.theirs}</td>
              <td>{row.mine}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.buttons}>
        <Button size="compact-sm" onClick={onTakeTheirs}>
          Take what is there now
        </Button>
        <Button size="compact-sm" type="submit" loading={busy}>
          Save mine over it
        </Button>
      </div>
    </fieldset>
  )
}
