import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { sayScope } from '#core/pause/pause.ts'
import { liftSearch, pauseSearch } from '#client/desk-links.ts'
import { useNames } from '#client/names.ts'
import { apiQuery } from '#client/query.ts'
import { useMay } from '#client/session.ts'
import { Notice } from '#ui/notice.tsx'
import { Moment } from '#ui/time/moment.tsx'
import classes from '../publishing.module.css'

/** What is paused now, by whom, and the way to lift it; nothing while nothing is. */
export function PausesPanel() {
  const pauses = useQuery(apiQuery('getPublishing')).data?.pauses ?? []
  const names = useNames(pauses.length > 0)
  const may = useMay('pause.set')
  const navigate = useNavigate()
  const look = (to: object) => void navigate({ to: '.', search: (old) => ({ ...old, ...to }) })
  return pauses.map((pause) => {
    const scope = sayScope(pause.scope, names.scope)
    return (
      <Notice
        key={pause.id}
        tone={pause.scope.kind === 'everything' ? 'danger' : 'caution'}
        title={`Paused: ${scope}`}
        action={
          <span className={classes.acts}>
            <Button
              size="compact-sm"
              aria-label={`Look at the pause: ${scope}`}
              onClick={() => look(pauseSearch(pause.id))}
            >
              Look
            </Button>
            {may && (
              <Button
                size="compact-sm"
                aria-label={`Lift the pause: ${scope}`}
                onClick={() => look(liftSearch(pause.id))}
              >
                Lift…
              </Button>
            )}
          </span>
        }
      >
        {names.person(pause.setBy)}, <Moment at={pause.setAt} />: “{pause.reason}”
        {pause.endsAt && (
          <>
            {' '}
            It ends by itself, <Moment at={pause.endsAt} />.
          </>
        )}
      </Notice>
    )
  })
}
