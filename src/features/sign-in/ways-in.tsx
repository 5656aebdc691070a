import { useSuspenseQuery } from '@tanstack/react-query'
import { sessionQuery } from '#client/session.ts'
import { DemoPeople } from './components/demo-people.tsx'
import { PasswordForm } from './components/password-form.tsx'
import { SsoButton } from './components/sso-button.tsx'
import classes from './sign-in.module.css'

interface WaysInProps {
  /** Where single sign-on comes back to. */
  readonly to: string
  readonly onSignedIn: () => Promise<void>
  /** Who was here before: offered first. */
  readonly personId?: string
}

/** Every way in that this desk offers, on the sign-in page or over a page whose session has ended. */
export function WaysIn({ to, onSignedIn, personId }: WaysInProps) {
  const { waysIn } = useSuspenseQuery(sessionQuery).data
  const ownWay = (
    <div className={classes.own}>
      {waysIn.sso && (
        <>
          <SsoButton provider={waysIn.sso.provider} label={waysIn.sso.label} to={to} />
          <p className={classes.or}>or</p>
        </>
      )}
      <PasswordForm onSignedIn={onSignedIn} />
    </div>
  )
  if (!waysIn.demoPeople) return ownWay
  return (
    <div className={classes.room}>
      <div className={classes.columns}>
        <DemoPeople people={waysIn.demoPeople} firstId={personId} onSignedIn={onSignedIn} />
        <section className={classes.second} aria-label="With a password">
          <h2 className={classes.heading}>With a password</h2>
          {ownWay}
        </section>
      </div>
    </div>
  )
}
