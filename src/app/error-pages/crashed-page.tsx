import { Button } from '@mantine/core'
import { IconBug } from '@tabler/icons-react'
import { ErrorPage } from './error-page.tsx'
import classes from './error-page.module.css'

/** The page itself broke. */
export function CrashedPage({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <ErrorPage
      icon={IconBug}
      title="This page broke"
      action={
        <>
          <Button onClick={onRetry}>Try again</Button>
          <Button variant="filled" onClick={() => window.location.reload()}>
            Reload
          </Button>
        </>
      }
    >
      The fault is in Signalbox, not in what you did. Everything that was saved is safe. Reload the page; if it breaks
      again, tell whoever runs the desk what it says below.
      <p className={classes.details}>
        {error.name}: {error.message}
      </p>
    </ErrorPage>
  )
}
