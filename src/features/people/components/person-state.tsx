import { IconMail, IconMailOff, IconUserOff } from '@tabler/icons-react'
import { StateMark } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import type { PersonRow } from '../queries.ts'

/** What a person is to the desk now, in a word. */
export function PersonStateMark({ state, invitation }: PersonRow) {
  if (state === 'active') return <StateMark tone="clear">Active</StateMark>
  if (state === 'deactivated') {
    return (
      <StateMark tone="neutral" icon={IconUserOff}>
        Deactivated
      </StateMark>
    )
  }
  if (!invitation || invitation.expired) {
    return (
      <StateMark tone="caution" icon={IconMailOff}>
        {invitation ? 'Invitation expired' : 'No open link'}
      </StateMark>
    )
  }
  return (
    <StateMark tone="info" icon={IconMail}>
      Invited, until <Moment clock="real" at={invitation.expiresAt} shape="date" />
    </StateMark>
  )
}
