import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { sessionQuery } from '#client/session.ts'
import { Entrance } from '#ui/entrance.tsx'
import { Notice } from '#ui/notice.tsx'
import { NeedsSetup } from './components/needs-setup.tsx'
import classes from './sign-in.module.css'
import { WaysIn } from './ways-in.tsx'

/** The door: every way in that this desk offers. Leads back to where one was going. */
export function SignInPage() {
  const { to = '/', error } = useSearch({ from: '/sign-in' })
  const { me, waysIn } = useSuspenseQuery(sessionQuery).data
  const queryClient = useQueryClient()
  const router = useRouter()
  useEffect(() => {
    if (me) router.history.replace(to)
  }, [me, router, to])

  if (waysIn.needsSetup) return <NeedsSetup />
  const enter = async () => {
    await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
  }
  return (
    <Entrance title={`Sign in to ${waysIn.deskName}`} wide={waysIn.demoPeople !== null}>
      {error && (
        <div className={classes.notice}>
          <Notice tone="danger" title="Single sign-on did not work" announce="alert">
            {error}
          </Notice>
        </div>
      )}
      {waysIn.demoClosed && <DemoClosed />}
      <WaysIn to={to} onSignedIn={enter} />
    </Entrance>
  )
}

/** Else one would look for the invented people, or try passwords that nobody has. */
function DemoClosed() {
  return (
    <div className={classes.notice}>
      <Notice tone="caution" title="A demonstration workspace, outside demonstration mode">
        Its invented people cannot sign in. The console where Signalbox was started says how to get a desk of your own.
      </Notice>
    </div>
  )
}
