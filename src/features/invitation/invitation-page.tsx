import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { LEVEL_FACTS } from '#core/person/level.ts'
import { apiQuery } from '#client/query.ts'
import { Entrance } from '#ui/entrance.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { AcceptForm } from './components/accept-form.tsx'
import { LinkGone } from './components/link-gone.tsx'

/** Where the link of an invitation leads: choose a password, and one is in. */
export function InvitationPage() {
  const { secret } = useParams({ from: '/invitation/$secret' })
  const {
    data: invitation,
    error,
    refetch,
  } = useQuery({ ...apiQuery('getInvitation', { params: { secret } }), staleTime: Number.POSITIVE_INFINITY })
  if (error) return <LinkGone error={error} onRetry={() => void refetch()} />
  if (!invitation) {
    return (
      <Entrance title="Your invitation">
        <RowsSkeleton rows={4} />
      </Entrance>
    )
  }
  return (
    <Entrance
      title={`Come in to ${invitation.deskName}`}
      about={`${invitation.invitedBy} has invited you as ${LEVEL_FACTS[invitation.level].title}.`}
    >
      <AcceptForm secret={secret} invitation={invitation} />
    </Entrance>
  )
}
