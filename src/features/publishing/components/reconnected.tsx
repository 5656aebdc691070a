import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '#client/query.ts'
import { AppLink } from '#ui/link.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import classes from '../publishing.module.css'

/** Whether what held a post for want of credentials is mended: then it only waits for a new time. */
export function Reconnected({ channelId }: { channelId: string }) {
  const { data } = useQuery(apiQuery('listConnections'))
  const connection = data?.connections.find((each) => each.channelId === channelId)
  if (!connection) return null
  return (
    <p className={classes.reason}>
      {connection.state === 'connected' ? (
        <StateMark tone="clear">The channel is connected again: give it a new time</StateMark>
      ) : (
        <AppLink to="/settings/channels" search={{ connection: channelId }}>
          See the connection
        </AppLink>
      )}
    </p>
  )
}
