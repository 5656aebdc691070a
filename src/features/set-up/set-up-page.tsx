import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { apiQuery } from '#client/query.ts'
import { Entrance } from '#ui/entrance.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { LinkGone } from './components/link-gone.tsx'
import { SetUpForm } from './components/set-up-form.tsx'

/** The first time: names the desk and makes its first administrator. */
export function SetUpPage() {
  const { secret } = useParams({ from: '/setup/$secret' })
  const link = useQuery({ ...apiQuery('getSetup', { params: { secret } }), staleTime: Number.POSITIVE_INFINITY })
  if (link.isError) return <LinkGone error={link.error} onRetry={() => void link.refetch()} />
  return (
    <Entrance
      title="Set up your desk"
      about="A minute’s work: the desk gets its name and its time zone, and you become its first administrator."
    >
      {link.isPending ? <RowsSkeleton rows={5} /> : <SetUpForm secret={secret} />}
    </Entrance>
  )
}
