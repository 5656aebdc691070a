import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { addMs, MINUTE_MS } from '#core/time/instant.ts'
import { apiQuery } from '#client/query.ts'
import { useMay } from '#client/session.ts'
import { Moment } from '#ui/time/moment.tsx'
import { showToast } from '#ui/toast.tsx'
import { useMoveClock } from '../mutations.ts'
import classes from '../simulator.module.css'

/** Plays time to a minute after the next scheduled post, so that one can see it go out. */
export function NextPost({ still }: { still: boolean }) {
  const may = useMay('publishing.read')
  const next = useQuery({ ...apiQuery('getPublishing'), enabled: may }).data?.next
  const { mutate, isPending } = useMoveClock()
  if (!may) return null
  const fail = (error: Error) => showToast(`The clock stands where it was. ${error.message}`, { tone: 'danger' })
  const play = () => {
    if (next?.at) mutate({ to: addMs(next.at, MINUTE_MS) }, { onError: fail })
  }
  return (
    <div className={classes.next}>
      <Button disabled={still || isPending || !next?.at} onClick={play}>
        To the next post
      </Button>
      <span className={classes.hint}>
        {next?.at ? (
          <>
            “{next.title}”, <Moment at={next.at} />; time goes on to a minute after.
          </>
        ) : (
          'No post is scheduled.'
        )}
      </span>
    </div>
  )
}
