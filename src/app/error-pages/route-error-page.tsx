import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { ApiError, UnreachableError } from '#client/api-error.ts'
import { ForbiddenError } from '../session/guards.ts'
import { CrashedPage } from './crashed-page.tsx'
import { ForbiddenPage } from './forbidden-page.tsx'
import { isMissingCode } from './missing-code.ts'
import { MissingCodePage } from './missing-code-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { UnreachablePage } from './unreachable-page.tsx'

const reload = (): void => window.location.reload()

/** Whatever a route threw, as the page that says it. */
export function RouteErrorPage({ error }: ErrorComponentProps) {
  const router = useRouter()
  const retry = useCallback(() => void router.invalidate(), [router])
  if (isMissingCode(error)) return <MissingCodePage onReload={reload} />
  if (error instanceof ForbiddenError) return <ForbiddenPage reason={error.message} />
  if (error instanceof UnreachableError) return <UnreachablePage onRetry={retry} />
  if (error instanceof ApiError) {
    if (error.code === 'forbidden') return <ForbiddenPage reason={error.message} />
    if (error.code === 'not-found') return <NotFoundPage />
    if (error.code === 'unavailable') return <UnreachablePage onRetry={retry} />
  }
  return <CrashedPage error={error instanceof Error ? error : new Error(String(error))} onRetry={retry} />
}
