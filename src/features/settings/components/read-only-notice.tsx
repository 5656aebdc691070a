import { can } from '#core/person/policy.ts'
import { toSubject, useSession } from '#client/session.ts'
import { Notice } from '#ui/notice.tsx'
import classes from '../settings.module.css'

/** Says once, above everything, why nothing here can be changed by whoever looks. */
export function ReadOnlyNotice() {
  const decision = can(toSubject(useSession().me), 'desk.edit')
  if (decision.allowed) return null
  return (
    <div className={classes.readOnly}>
      <Notice tone="neutral">You can read these settings, and not change them. {decision.reason}</Notice>
    </div>
  )
}
