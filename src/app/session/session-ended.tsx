import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { sessionQuery, useSession } from '#client/session.ts'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { useSessionEnd } from './state.ts'

const WaysIn = lazy(() => import('#features/sign-in/ways-in.tsx').then((module) => ({ default: module.WaysIn })))

/**
 * The session is over while a page is open: one signs in again over the page, which keeps its place and whatever was
 * typed. Somebody else signing in begins afresh.
 */
export function SessionEnded() {
  const ended = useSessionEnd((state) => state.ended)
  const resume = useSessionEnd((state) => state.resume)
  const { me } = useSession()
  const queryClient = useQueryClient()
  const router = useRouter()
  const handleSignedIn = async () => {
    const session = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
    if (session.me?.id !== me.id) window.location.assign('/')
    else {
      resume()
      await router.invalidate()
      await queryClient.invalidateQueries()
    }
  }
  const leave = () => window.location.assign('/sign-in')
  return (
    <Dialog
      opened={ended}
      onClose={leave}
      title="Your session has ended"
      about={`Sign in again as ${me.name} to go on. What you typed is still here.`}
      mustAnswer
    >
      <Suspense fallback={<RowsSkeleton rows={3} />}>
        <WaysIn to={router.state.location.href} onSignedIn={handleSignedIn} personId={me.id} />
      </Suspense>
      <Button variant="subtle" fullWidth mt="lg" onClick={leave}>
        Leave this page instead
      </Button>
    </Dialog>
  )
}
