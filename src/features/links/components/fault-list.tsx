import { Button } from '@mantine/core'
import { requestSearch } from '#client/desk-links.ts'
import { useMay } from '#client/session.ts'
import { LinkButton } from '#ui/link.tsx'
import { StateIcon } from '#ui/state-mark.tsx'
import type { LinkFault } from '../queries.ts'
import classes from '../links.module.css'

interface FaultListProps {
  readonly faults: readonly LinkFault[]
  /** Offered where a fault can be mended in one way only. */
  readonly onMend?: (fix: NonNullable<LinkFault['fix']>) => void
}

/** Every rule that a link breaks: what, where, and how to mend it. */
export function FaultList({ faults, onMend }: FaultListProps) {
  const mayRequest = useMay('pick-list.request')
  return (
    <ul className={classes.faults}>
      {faults.map(({ field, rule, message, mend, level, fix, lacks }) => (
        <li key={`${field} ${rule} ${message}`} className={classes.fault}>
          <StateIcon tone={level === 'fault' ? 'danger' : 'caution'} size={15} />
          <span className={classes.faultWords}>
            {message} <span className={classes.quiet}>{mend}</span>
          </span>
          {onMend && fix && (
            <Button size="compact-xs" onClick={() => onMend(fix)}>
              Mend it for me
            </Button>
          )}
          {lacks && mayRequest && (
            <LinkButton
              to="."
              search={(before) => ({ ...before, ...requestSearch(lacks.list, lacks.value) })}
              size="compact-xs"
              aria-label={`Request it: ${lacks.value}`}
            >
              Request it
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  )
}
