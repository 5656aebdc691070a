import { Button } from '@mantine/core'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { getConnection } from '#client/connection.ts'
import { apiQuery } from '#client/query.ts'
import { StateIcon } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import { showToast } from '#ui/toast.tsx'
import classes from './connection-banner.module.css'
import { useConnection } from './use-connection.ts'

/** While the desk does not answer: says so, since when, and that nothing is lost. Everything is asked again afterwards. */
export function ConnectionBanner() {
  const { reachable, lostAt } = useConnection()
  const queryClient = useQueryClient()
  const [trying, setTrying] = useState(false)
  const wasLost = useRef(false)
  useEffect(() => {
    if (reachable && wasLost.current) void askAgain(queryClient)
    wasLost.current = !reachable
  }, [reachable, queryClient])

  if (lostAt === null) return null
  const retry = async () => {
    setTrying(true)
    await queryClient.refetchQueries({ queryKey: apiQuery('getStatus').queryKey })
    setTrying(false)
  }
  return (
    <div className={classes.banner} role="alert">
      <StateIcon tone="danger" />
      <span className={classes.words}>
        <strong>
          The desk has not answered since <Moment at={lostAt} shape="time" clock="real" />.
        </strong>{' '}
        What you see may be old; what you typed is safe.
      </span>
      <Button size="compact-sm" loading={trying} onClick={() => void retry()}>
        Reconnect
      </Button>
    </div>
  )
}

/** Says that it is so when it is so: what was asked for may have been lost again. */
async function askAgain(queryClient: QueryClient): Promise<void> {
  await queryClient.invalidateQueries()
  if (getConnection().reachable)
    showToast('Connected again. Everything on this page is up to date.', { about: 'connection' })
}
