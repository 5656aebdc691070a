import { Tooltip } from '@mantine/core'
import { IconDeviceDesktop, IconPlugConnectedX } from '@tabler/icons-react'
import classes from '../policy.module.css'
import type { PolicyRow } from '../read-policy.ts'

/** An action: its sentence, its name, and what is special about it. */
export function ActionWords({ row }: { row: PolicyRow }) {
  return (
    <>
      <span className={classes.says}>{row.says}</span>
      <span className={classes.marks}>
        <code className="sb-mono">{row.action}</code>
        {row.sessionOnly && (
          <Mark
            icon={IconDeviceDesktop}
            hint="Only a person signed in at the desk may do this: it cannot be given to an API token."
          >
            In person only
          </Mark>
        )}
        {row.unused && (
          <Mark
            icon={IconPlugConnectedX}
            hint="No operation of the API asks for this action by itself: what it is for is still to come, or another operation asks for it on the way."
          >
            No operation of its own yet
          </Mark>
        )}
      </span>
    </>
  )
}

function Mark({ icon: Icon, hint, children }: { icon: typeof IconDeviceDesktop; hint: string; children: string }) {
  return (
    <Tooltip label={hint} multiline>
      <span className={classes.mark}>
        <Icon size={13} stroke={1.8} aria-hidden />
        {children}
      </span>
    </Tooltip>
  )
}
