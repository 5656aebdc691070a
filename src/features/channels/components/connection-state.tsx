import { toInstant } from '#core/time/instant.ts'
import { classNames } from '#ui/class-names.ts'
import { RowLink } from '#ui/link.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { useNow } from '#ui/time/use-now.ts'
import classes from '../channels.module.css'
import { type Channel, type Connection, useConnections } from '../queries.ts'
import { CONNECTION_NAMES, sayBeside, toneOf } from '../say-connection.ts'

/** Whether the desk can act as the channel; leads to what can be done about it. */
export function ConnectionCell({ channel: { id, name, retiredAt } }: { channel: Channel }) {
  const now = toInstant(useNow())
  const { data, error } = useConnections()
  const connection = data?.get(id)
  if (retiredAt) return <span className={classes.none}>Not used any more</span>
  if (!connection) return error ? <span className={classes.none}>Could not be loaded</span> : null
  const beside = sayBeside(connection, now)
  return (
    <span className={classNames(classes.words, classes.state)}>
      <RowLink
        to="/settings/channels"
        search={{ connection: connection.channelId }}
        aria-label={`${CONNECTION_NAMES[connection.state]}: the connection of ${name}`}
      >
        <ConnectionMark connection={connection} />
      </RowLink>
      {beside && <span className={classNames(classes.detail, classes.beside)}>{beside}</span>}
    </span>
  )
}

export function ConnectionMark({ connection }: { connection: Connection }) {
  const now = toInstant(useNow())
  return <StateMark tone={toneOf(connection, now)}>{CONNECTION_NAMES[connection.state]}</StateMark>
}
