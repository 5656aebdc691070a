import { type KeyboardEvent, useId } from 'react'
import { Keys } from '#ui/kbd.tsx'
import classes from '../queue.module.css'
import { GROUP_TITLES, type Queue, type Reader } from '../queue.ts'
import { QueueRow } from './queue-row.tsx'

interface QueueListProps {
  readonly queue: Queue
  readonly reader: Reader
  readonly picked: string | undefined
  readonly onMove: (by: 1 | -1) => void
}

/** What waits, in groups, the most urgent first. */
export function QueueList({ queue, reader, picked, onMove }: QueueListProps) {
  const move = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 } as const
    const step = by[event.key as keyof typeof by]
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    onMove(step)
  }
  return (
    <div className={classes.list}>
      {/* The arrows go from link to link within it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={classes.scroll} onKeyDown={move}>
        {queue.groups.map(({ name, rows }) => (
          <Group key={name} title={GROUP_TITLES[name]} count={rows.length}>
            {rows.map((row) => (
              <QueueRow key={row.post.id} row={row} reader={reader} current={row.post.id === picked} />
            ))}
          </Group>
        ))}
      </div>
      <p className={classes.keys} aria-hidden>
        <span>
          <Keys keys="j" /> <Keys keys="k" /> move
        </span>
        <span>
          <Keys keys="a" /> approve
        </span>
        <span>
          <Keys keys="r" /> changes
        </span>
        <span>
          <Keys keys="d" /> decline
        </span>
      </p>
    </div>
  )
}

interface GroupProps {
  readonly title: string
  readonly count: number
  readonly children: React.ReactNode
}

/** Rows under a heading that says what they have in common, and how many they are. */
export function Group({ title, count, children }: GroupProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={classes.group}>
        {title} <span className={classes.count}>{count}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  )
}
