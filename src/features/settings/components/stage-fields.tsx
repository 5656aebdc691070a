import { ActionIcon, SegmentedControl, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { MAX_STAGES } from '#core/approval/rules.ts'
import { readStage } from '../approval-values.ts'
import classes from '../approval.module.css'

const COUNTS = Array.from({ length: MAX_STAGES + 1 }, (_, count) => String(count))

interface StageFieldProps {
  /** What needs so many approvals. */
  readonly label: string
  readonly mark?: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  /** From how many on; 1 where taking it out of the list means none. */
  readonly least?: 0 | 1
  readonly onRemove?: () => void
}

/** How many approvals something needs, whoever wrote it. */
export function StageField({ label, mark, value, onChange, least = 0, onRemove }: StageFieldProps) {
  const data = COUNTS.slice(least).map((count) => ({ value: count, label: count === '0' ? 'As usual' : count }))
  return (
    <div className={classes.stage}>
      <span className={classes.name}>
        {mark}
        {label}
      </span>
      <SegmentedControl aria-label={`Approvals: ${label}`} data={data} value={value} onChange={onChange} />
      {onRemove && (
        <ActionIcon aria-label={`${label}: as usual again`} onClick={onRemove}>
          <IconX size={15} />
        </ActionIcon>
      )}
    </div>
  )
}

interface StageListProps {
  /** What is added: “channel”. */
  readonly noun: string
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
  readonly options: readonly { readonly value: string; readonly label: string; readonly mark?: ReactNode }[]
}

/** Those of many that need more than usual; each can be added and taken away. */
export function StageList({ noun, value, onChange, options }: StageListProps) {
  const set = value.map(readStage)
  const free = options.filter((option) => !set.some(([id]) => id === option.value))
  const put = (id: string, count: string) =>
    onChange([...value.filter((each) => readStage(each)[0] !== id), `${id}=${count}`].sort())
  return (
    <>
      {set.length === 0 && <p className={classes.says}>Every {noun} is as usual.</p>}
      {set.map(([id, count]) => {
        const option = options.find((each) => each.value === id)
        return (
          <StageField
            key={id}
            label={option?.label ?? id}
            mark={option?.mark}
            least={1}
            value={String(count)}
            onChange={(next) => put(id, next)}
            onRemove={() => onChange(value.filter((each) => readStage(each)[0] !== id))}
          />
        )
      })}
      {free.length > 0 && (
        <Select
          className={classes.add}
          aria-label={`Add a ${noun}`}
          placeholder={`Add a ${noun}…`}
          data={free.map(({ value, label }) => ({ value, label }))}
          value={null}
          searchable
          onChange={(id) => id && put(id, '1')}
        />
      )}
    </>
  )
}
