import { can } from '#core/person/policy.ts'
import { toSubject, useSession } from '#client/session.ts'
import { Facts } from '#ui/facts.tsx'
import classes from '../settings.module.css'
import { DeskForm } from './desk-form.tsx'

/** The desk's name and zone: a form, or the facts and the reason why not. */
export function DeskSection() {
  const { me, desk } = useSession()
  const decision = can(toSubject(me), 'desk.edit')
  if (decision.allowed) return <DeskForm desk={desk} />
  return (
    <>
      <Facts
        facts={[
          { label: 'Name', value: desk.name },
          { label: 'Time zone', value: desk.zone.replaceAll('_', ' ') },
        ]}
      />
      <p className={classes.words}>You can read these. {decision.reason}</p>
    </>
  )
}
