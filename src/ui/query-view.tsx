import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Notice } from './notice.tsx'
import { Panel } from './panel.tsx'
import classes from './query-view.module.css'

/** What of a query this folder needs to know; TanStack Query's results fit. */
interface Query<T> {
  readonly data: T | undefined
  readonly error: Error | null
  readonly isFetching: boolean
  readonly refetch: () => unknown
}

interface QueryViewProps<T> {
  readonly query: Query<T>
  /** The final shape, in grey. */
  readonly skeleton: ReactNode
  /** What to show, with its next action, when `isEmpty` says so. */
  readonly empty?: ReactNode
  readonly isEmpty?: (data: T) => boolean
  readonly children: (data: T) => ReactNode
}

/**
 * One of four states: loading, failed (with retry), empty (with the next action), data. Data that is there stays when a
 * refresh fails, and says that it is old.
 */
export function QueryView<T>({ query, skeleton, empty, isEmpty, children }: QueryViewProps<T>) {
  const { data, error } = query
  if (data === undefined) {
    if (error) return <Failed query={query} error={error} />
    return (
      <div aria-busy="true" className={classes.loading}>
        <span className={classes.hidden}>Loading</span>
        {skeleton}
      </div>
    )
  }
  return (
    <>
      {error && <Stale query={query} error={error} />}
      {isEmpty?.(data) ? empty : children(data)}
    </>
  )
}

interface QueryPanelProps<T> extends Omit<QueryViewProps<T>, 'children'> {
  readonly title: string
  /** How many, once known. */
  readonly meta?: (data: T) => ReactNode
  readonly action?: ReactNode
  readonly inset?: 'padded' | 'flush'
  readonly children: (data: T) => ReactNode
}

/** A `Panel` that shows one of the four states of its query. */
export function QueryPanel<T>({ title, meta, action, inset = 'flush', ...view }: QueryPanelProps<T>) {
  return (
    <Panel
      title={title}
      meta={view.query.data !== undefined && meta ? meta(view.query.data) : undefined}
      action={action}
      inset={inset}
    >
      <QueryView {...view} />
    </Panel>
  )
}

function Failed({ query, error }: { query: Query<unknown>; error: Error }) {
  return (
    <div className={classes.failed}>
      <Notice tone="danger" title="This could not be loaded" announce="alert" action={<Retry query={query} />}>
        {error.message}
      </Notice>
    </div>
  )
}

function Stale({ query, error }: { query: Query<unknown>; error: Error }) {
  return (
    <div className={classes.failed}>
      <Notice tone="caution" title="This may be old" announce="status" action={<Retry query={query} />}>
        {error.message}
      </Notice>
    </div>
  )
}

function Retry({ query }: { query: Query<unknown> }) {
  return (
    <Button
      size="compact-sm"
      leftSection={<IconRefresh size={14} />}
      loading={query.isFetching}
      onClick={() => void query.refetch()}
    >
      Try again
    </Button>
  )
}
