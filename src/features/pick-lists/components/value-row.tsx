import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArchive, IconArrowBackUp, IconHomePlus, IconPencil } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { classNames } from '#ui/class-names.ts'
import { StateMark } from '#ui/state-mark.tsx'
import { useSetRetired } from '../mutations.ts'
import classes from '../pick-lists.module.css'
import type { Value } from '../queries.ts'
import { usePickListsSearch } from '../use-pick-lists-search.ts'

interface ValueRowProps {
  readonly value: Value
  /** Absent for those who may not. */
  readonly onEdit: ((value: Value) => void) | undefined
}

export function ValueRow({ value, onEdit }: ValueRowProps) {
  return (
    <li className={classNames(classes.row, value.retiredAt && classes.retired)}>
      {value.label === value.value ? (
        <code className={classNames(classes.label, classes.value)}>{value.value}</code>
      ) : (
        <>
          <span className={classes.label}>{value.label}</span>
          <code className={classes.value}>{value.value}</code>
        </>
      )}
      <span className={classes.marks}>
        {value.mediums.map((medium) => (
          <code key={medium} className={classes.medium}>
            {medium}
          </code>
        ))}
        {value.own && (
          <StateMark tone="neutral" icon={IconHomePlus}>
            Added by this desk
          </StateMark>
        )}
        {value.retiredAt && (
          <StateMark tone="neutral" icon={IconArchive}>
            Retired
          </StateMark>
        )}
      </span>
      {onEdit && <Acts value={value} onEdit={onEdit} />}
    </li>
  )
}

function Acts({ value, onEdit }: { value: Value; onEdit: (value: Value) => void }) {
  const setRetired = useSetRetired()
  const retiring = value.retiredAt === null
  const act = retiring ? 'Retire' : 'Offer again'
  const { retired: showsRetired } = usePickListsSearch().search
  const press = (event: MouseEvent<HTMLElement>) => {
    const row = event.currentTarget.closest('li')
    const next = row?.nextElementSibling ?? row?.previousElementSibling
    // The row leaves with its buttons: whoever works by keyboard goes on from the next one.
    if (retiring && !showsRetired) next?.querySelector('button')?.focus()
    void setRetired(value, retiring)
  }
  return (
    <span className={classes.acts}>
      <Tooltip label="Edit">
        <ActionIcon aria-label={`Edit ${value.label}`} onClick={() => onEdit(value)}>
          <IconPencil size={15} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={act}>
        <ActionIcon aria-label={`${act}: ${value.label}`} onClick={press}>
          {retiring ? <IconArchive size={15} stroke={1.7} /> : <IconArrowBackUp size={15} stroke={1.7} />}
        </ActionIcon>
      </Tooltip>
    </span>
  )
}
