import { Button } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { useEffect, useMemo } from 'react'
import { EmptyState } from '#ui/empty-state.tsx'
import { type NavGroup, WithPageNav } from '#ui/page-nav.tsx'
import classes from '../api-reference.module.css'
import { findOperations, groupByTag, listOperations, type OpenApi } from '../openapi.ts'
import { Beginning } from './beginning.tsx'
import { OperationView } from './operation-view.tsx'
import { ProblemCodes } from './problem-codes.tsx'

interface ReferenceProps {
  readonly api: OpenApi
  readonly q: string | undefined
  readonly onClear: () => void
}

/** The whole reference, or the operations that fit the words. */
export function Reference({ api, q, onClear }: ReferenceProps) {
  const groups = useMemo(() => groupByTag(findOperations(listOperations(api), q)), [api, q])
  useScrollToHash()
  const nav: NavGroup[] = [
    ...(q ? [] : [{ title: 'General', links: GENERAL }]),
    ...groups.map((group) => ({
      title: group.title,
      links: group.operations.map(({ id, method, path }) => ({ id, label: `${method} ${path.replace(/^\/api/, '')}` })),
    })),
  ]
  if (groups.length === 0) {
    return (
      <EmptyState
        icon={IconFilterOff}
        title="No operation fits these words"
        size="page"
        action={<Button onClick={onClear}>Show all</Button>}
      >
        Words are looked for in methods, paths, summaries and actions.
      </EmptyState>
    )
  }
  return (
    <WithPageNav groups={nav}>
      {!q && <Beginning api={api} />}
      {groups.map((group) => (
        <section key={group.tag} className={classes.group} aria-label={group.title}>
          <h2 className={classes.groupTitle}>{group.title}</h2>
          {group.operations.map((operation) => (
            <OperationView key={operation.id} operation={operation} />
          ))}
        </section>
      ))}
      {!q && <ProblemCodes />}
    </WithPageNav>
  )
}

const GENERAL = [
  { id: 'beginning', label: 'To begin with' },
  { id: 'problems', label: 'Problem codes' },
]

/** A link to one operation arrives before the operation is on the page. */
function useScrollToHash(): void {
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1))
    if (id) document.getElementById(id)?.scrollIntoView()
  }, [])
}
