import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useCallback } from 'react'
import { composeSearch, NO_COMPOSER, NO_PAUSE, NO_REQUEST, pauseSearch } from '#client/desk-links.ts'
import { useMay } from '#client/session.ts'

export const loadComposer = () => import('#features/composer/composer.tsx')
const Composer = lazy(() => loadComposer().then((module) => ({ default: module.Composer })))
const PauseLever = lazy(() =>
  import('#features/pauses/pause-lever.tsx').then((module) => ({ default: module.PauseLever })),
)
const RequestValue = lazy(() =>
  import('#features/pick-lists/request-value.tsx').then((module) => ({ default: module.RequestValue })),
)

/** What stands over the page, whichever it is: the address says. */
export function OverPage() {
  const { compose, composeDay, composeChannels } = useSearch({ from: '/desk' })
  const navigate = useNavigate()
  const close = useCallback(
    () => void navigate({ to: '.', search: (before) => ({ ...before, ...NO_COMPOSER }), replace: true }),
    [navigate],
  )
  const become = useCallback(
    (postId: string) =>
      void navigate({ to: '.', search: (before) => ({ ...before, ...composeSearch(postId) }), replace: true }),
    [navigate],
  )
  return (
    <Suspense>
      {compose && (
        <Composer
          postId={compose}
          day={composeDay ?? null}
          channelIds={composeChannels?.split(',') ?? null}
          onBecome={become}
          onClose={close}
        />
      )}
      <Lever />
      <Request />
    </Suspense>
  )
}

/** The lever of publishing, while it is in somebody's hand. */
function Lever() {
  const { pause, lift } = useSearch({ from: '/desk' })
  const may = useMay('publishing.read')
  const navigate = useNavigate()
  const go = useCallback(
    (to: object) => void navigate({ to: '.', search: (before) => ({ ...before, ...to }), replace: true }),
    [navigate],
  )
  if (!may || (!pause && !lift)) return null
  return (
    <PauseLever
      pause={pause ?? null}
      lift={lift ?? null}
      onSet={(id) => go(pauseSearch(id))}
      onClose={() => go(NO_PAUSE)}
    />
  )
}

/** A value that somebody misses in a pick-list. */
function Request() {
  const { request } = useSearch({ from: '/desk' })
  const may = useMay('pick-list.request')
  const navigate = useNavigate()
  const close = useCallback(
    () => void navigate({ to: '.', search: (before) => ({ ...before, ...NO_REQUEST }), replace: true }),
    [navigate],
  )
  return may && request ? <RequestValue key={request} asked={request} onClose={close} /> : null
}
