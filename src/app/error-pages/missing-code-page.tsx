import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { apiQuery } from '#client/query.ts'
import { useConnection } from '../shell/use-connection.ts'
import { ErrorPage } from './error-page.tsx'
import { UnreachablePage } from './unreachable-page.tsx'

interface MissingCodePageProps {
  /** Begins the page afresh; the browser does not fetch again what it could not fetch once. */
  readonly onReload: () => void
}

/** The code of this page did not come. Without a desk it waits for one; with one, the code is gone for good. */
export function MissingCodePage({ onReload }: MissingCodePageProps) {
  const status = useQuery({ ...apiQuery('getStatus'), staleTime: 0 })
  const { reachable } = useConnection()
  const wasLost = useRef(false)
  useEffect(() => {
    if (!reachable) wasLost.current = true
    else if (wasLost.current) onReload()
  }, [reachable, onReload])
  if (!reachable) return <UnreachablePage onRetry={status.refetch} />
  if (status.isFetching) return null
  return (
    <ErrorPage
      icon={IconRefresh}
      title="This page has to be loaded again"
      action={
        <Button variant="filled" onClick={onReload}>
          Reload
        </Button>
      }
    >
      A part of it could not be fetched: most likely the desk was updated while it was open here. Nothing was lost.
    </ErrorPage>
  )
}
