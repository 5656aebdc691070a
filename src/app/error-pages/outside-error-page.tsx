import type { ErrorComponentProps } from '@tanstack/react-router'
import { RouteErrorPage } from './route-error-page.tsx'

/** The same, where there is no shell around it. */
export function OutsideErrorPage(props: ErrorComponentProps) {
  return (
    <main>
      <RouteErrorPage {...props} />
    </main>
  )
}
