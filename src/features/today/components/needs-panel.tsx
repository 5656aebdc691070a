import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { runCommand } from '#ui/commands.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { QueryPanel } from '#ui/query-view.tsx'
import { StateIcon } from '#ui/state-mark.tsx'
import type { Need } from '../find-needs.ts'
import { useNeeds } from '../queries.ts'
import classes from '../today.module.css'

/**
 * What waits for the person signed in; each row is one act away from done.
 * @param alone whether no panel of posts stands above it
 */
export function NeedsPanel({ alone }: { alone: boolean }) {
  const needs = useNeeds()
  return (
    <QueryPanel
      title={alone ? 'Needs you' : 'Also needs you'}
      query={needs}
      meta={(found) => (found.length > 0 ? found.length : null)}
      skeleton={<RowsSkeleton rows={3} />}
      isEmpty={(found) => found.length === 0}
      empty={
        <EmptyState icon={IconCircleCheck} title={alone ? 'Nothing needs you' : 'Nothing else needs you'}>
          Your profile is complete, every notification is read, and no token of yours runs out within 14 days.
        </EmptyState>
      }
    >
      {(found) => (
        <ul>
          {found.map((need) => (
            <NeedRow key={need.id} need={need} />
          ))}
        </ul>
      )}
    </QueryPanel>
  )
}

function NeedRow({ need }: { need: Need }) {
  return (
    <li className={`${classes.row} ${classes.needRow}`}>
      <span className={classes.mark}>
        <StateIcon tone={need.tone} size={18} />
      </span>
      <div className={classes.words}>
        <p className={classes.title}>{need.title}</p>
        <p className={classes.detail}>{need.detail}</p>
      </div>
      {need.act && (
        <span className={classes.end}>
          <NeedAct act={need.act} about={need.title} />
        </span>
      )}
    </li>
  )
}

function NeedAct({ act, about }: { act: NonNullable<Need['act']>; about: string }) {
  const router = useRouter()
  const label = `${act.label}: ${about}`
  if ('command' in act) {
    return (
      <Button size="compact-sm" aria-label={label} onClick={() => runCommand(act.command)}>
        {act.label}
      </Button>
    )
  }
  return (
    <Button
      component="a"
      href={act.to}
      size="compact-sm"
      aria-label={label}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        router.history.push(act.to)
      }}
    >
      {act.label}
    </Button>
  )
}
