import { IconMapQuestion } from '@tabler/icons-react'
import { LinkButton } from '#ui/link.tsx'
import { ErrorPage } from './error-page.tsx'

/** No page has this address. */
export function NotFoundPage() {
  return (
    <ErrorPage
      icon={IconMapQuestion}
      title="There is no page here"
      action={
        <LinkButton to="/" variant="filled">
          Go to Today
        </LinkButton>
      }
    >
      The address may be mistyped, or what was here has moved. Nothing was lost.
    </ErrorPage>
  )
}
