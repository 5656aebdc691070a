import { Textarea } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import type { TextCount } from '#core/publication/count.ts'
import { CountRing } from '#ui/count-ring.tsx'
import { toRing } from '../channel-view.ts'
import { fieldId, type Tab } from '../composer-context.ts'
import classes from '../composer.module.css'

interface CopyFieldProps {
  readonly tab: Tab
  readonly field: string
  readonly label: string
  readonly placeholder?: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Of the text as it will be sent, with its link. */
  readonly count?: TextCount | undefined
  readonly minRows?: number
  readonly readOnly?: boolean
  /** What stands at the start of the line below, such as where the text comes from. */
  readonly note?: ReactNode
}

/** Longer than any platform takes; the contract refuses more. */
const LONGEST = 70_000

/** Some lines of copy, with what is left of their room. */
export function CopyField(props: CopyFieldProps) {
  const { tab, field, label, placeholder, value, onChange, count, minRows = 3, readOnly, note } = props
  const noteId = useId()
  return (
    <div className={classes.copy}>
      <Textarea
        id={fieldId(tab, field)}
        label={label}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        autosize
        minRows={minRows}
        maxRows={18}
        maxLength={LONGEST}
        readOnly={readOnly}
        aria-describedby={note ? noteId : undefined}
        classNames={{ input: classes.copyInput }}
      />
      {(note || count) && (
        <div className={classes.copyFoot}>
          <span id={noteId} className={classes.copyNote}>
            {note}
          </span>
          {count && <CountRing {...toRing(count)} always />}
        </div>
      )}
    </div>
  )
}
