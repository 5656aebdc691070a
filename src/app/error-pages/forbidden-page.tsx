import { IconLock } from '@tabler/icons-react'
import { LinkButton } from '#ui/link.tsx'
import { ErrorPage } from './error-page.tsx'

/** The page exists, and is not for this person. */
export function ForbiddenPage({ reason }: { reason: string }) {
  return (
    <ErrorPage
      icon={IconLock}
      title="This page is not open to you"
      action={
        <LinkButton to="/" variant="filled">
          Go to Today
        </LinkButton>
      }
    >
      {reason}
    </ErrorPage>
  )
}
