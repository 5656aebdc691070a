import { Button } from '@mantine/core'
import { IconClockPlay } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { addMs, MINUTE_MS } from '#core/time/instant.ts'
import { apiQuery } from '#client/query.ts'
import { useMay } from '#client/session.ts'
import { useCommands } from '#ui/commands.ts'
import { Moment } from '#ui/time/moment.tsx'
import { showToast } from '#ui/toast.tsx'
import { useMoveClock } from '../mutations.ts'
import classes from '../simulator.module.css'

const COMMAND = {
  ...{ id: 'clock-next', label: 'Play time forward to the next post', group: 'Simulator' },
  ...{ icon: IconClockPlay, words: 'clock time move' },
}

const fail = (error: Error) => showToast(`The clock stands where it was. ${error.message}`, { tone: 'danger' })

/** Plays time to a minute after the next scheduled post, so that one can see it go out. */
export function NextPost({ still }: { still: boolean }) {
  const may = useMay('publishing.read')
  const next = useQuery({ ...apiQuery('getPublishing'), enabled: may }).data?.next
  const { mutate, isPending } = useMoveClock()
  const at = next?.at
  const play = useMemo(
    () => (!still && at ? () => mutate({ to: addMs(at, MINUTE_MS) }, { onError: fail }) : null),
    [still, at, mutate],
  )
  const commands = useMemo(() => (play ? [{ ...COMMAND, run: play }] : []), [play])
  useCommands(commands)
  if (!may) return null
  return (
    <div className={classes.next}>
      <Button disabled={isPending || !play} onClick={() => play?.()}>
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
