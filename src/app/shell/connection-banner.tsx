import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
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
    if (reachable && wasLost.current) {
      showToast('Connected again. Everything on this page is up to date.')
      void queryClient.invalidateQueries()
    }
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
        What you see may be old. What you typed is safe on this page.
      </span>
      <Button size="compact-sm" loading={trying} onClick={() => void retry()}>
        Reconnect
      </Button>
    </div>
  )
}
