import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useCallback } from 'react'
import { peekSearch } from '#client/desk-links.ts'

const PeekPanel = lazy(() => import('#features/peek/peek-panel.tsx').then((module) => ({ default: module.PeekPanel })))

/** What stands beside the page, whichever it is: the address says. */
export function BesidePage() {
  const { peek, compose } = useSearch({ from: '/desk' })
  const navigate = useNavigate()
  const close = useCallback(
    () => void navigate({ to: '.', search: (before) => ({ ...before, ...peekSearch(null) }), replace: true }),
    [navigate],
  )
  return <Suspense>{peek && !compose && <PeekPanel key={peek} postId={peek} onClose={close} />}</Suspense>
}
