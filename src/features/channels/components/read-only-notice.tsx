import { can } from '#core/person/policy.ts'
import { toSubject, useSession } from '#client/session.ts'
import { Notice } from '#ui/notice.tsx'
import classes from '../channels.module.css'

/** Why nothing here can be changed by whoever looks. */
export function ReadOnlyNotice() {
  const decision = can(toSubject(useSession().me), 'channel.edit')
  if (decision.allowed) return null
  return (
    <div className={classes.readOnly}>
      <Notice tone="neutral">You can see the channels, and not change them. {decision.reason}</Notice>
    </div>
  )
}
