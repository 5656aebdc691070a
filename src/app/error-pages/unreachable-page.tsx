import { Button } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { ErrorPage } from './error-page.tsx'

const RETRY_MS = 5_000

/** The desk gives no answer at all. Tries again by itself. */
export function UnreachablePage({ onRetry }: { onRetry: () => void }) {
  useEffect(() => {
    const timer = setInterval(onRetry, RETRY_MS)
    return () => clearInterval(timer)
  }, [onRetry])
  return (
    <ErrorPage
      icon={IconPlugConnectedX}
      title="The desk cannot be reached"
      action={
        <Button variant="filled" onClick={onRetry}>
          Try again
        </Button>
      }
    >
      The server gives no answer: it may be starting, or the connection is down. Nothing was lost. This page tries again
      every five seconds.
    </ErrorPage>
  )
}
