import { useState } from 'react'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { can } from '#core/person/policy.ts'
import { toInstant } from '#core/time/instant.ts'
import { toSubject, useSession } from '#client/session.ts'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { Facts } from '#ui/facts.tsx'
import { Notice } from '#ui/notice.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import { useNow } from '#ui/time/use-now.ts'
import classes from '../channels.module.css'
import type { Channel, Connection } from '../queries.ts'
import { sayRenewal } from '../say-connection.ts'
import { AtRisk } from './at-risk.tsx'
import { ConnectDialog } from './connect-dialog.tsx'
import { ConnectionActs } from './connection-acts.tsx'
import { ConnectionMark } from './connection-state.tsx'
import { DisconnectDialog } from './disconnect-dialog.tsx'

interface ConnectionDialogProps {
  readonly channel: Channel
  readonly connection: Connection
  readonly onClose: () => void
}

/** Whether the desk can act as a channel, what that puts at risk, and what can be done about it. */
export function ConnectionDialog({ channel, connection, onClose }: ConnectionDialogProps) {
  const decision = can(toSubject(useSession().me), 'connection.edit')
  const [asked, setAsked] = useState<'connect' | 'disconnect' | null>(null)
  const back = () => setAsked(null)
  if (asked === 'connect') return <ConnectDialog channel={channel} connection={connection} onClose={back} />
  if (asked === 'disconnect') return <DisconnectDialog channel={channel} onClose={back} />
  return (
    <Dialog opened onClose={onClose} title={`The connection of ${channel.name}`}>
      <div className={classes.connection}>
        <Says connection={connection} />
        <Facts facts={listFacts(connection)} />
        <AtRisk connection={connection} />
        {connection.state !== 'unsupported' &&
          (decision.allowed ? (
            <ConnectionActs channel={channel} connection={connection} onAsk={setAsked} />
          ) : (
            <Notice tone="neutral">You can see the connection, and not change it. {decision.reason}</Notice>
          ))}
      </div>
    </Dialog>
  )
}

function Says({ connection: { state, says, platform } }: { connection: Connection }) {
  if (state === 'broken') {
    return (
      <Notice tone="danger" title="The desk cannot publish here.">
        {says} What comes due is held, not failed.
      </Notice>
    )
  }
  if (state === 'unsupported') {
    const then = 'What comes due on it is held: bring it out there by hand.'
    return (
      <Notice tone="neutral" title="Not connected">
        {`This edition cannot publish on ${PLATFORM_NAMES[platform]} yet. ${then}`}
      </Notice>
    )
  }
  if (state === 'none') return <Notice tone="neutral">Nobody has connected it yet. What comes due is held.</Notice>
  return null
}

function listFacts(connection: Connection) {
  const { state, accountId, origin, expiresAt, changedAt, imitated } = connection
  const facts = [{ label: 'State', value: <ConnectionMark connection={connection} /> }]
  if (state === 'unsupported' || state === 'none') return facts
  const simulated = imitated ? [{ label: 'Platform', value: <StateMark tone="simulated">Simulated</StateMark> }] : []
  return [
    ...facts,
    ...simulated,
    { label: 'Account', value: <code className={classes.code}>{accountId}</code> },
    { label: 'Lives at', value: <code className={classes.code}>{origin}</code> },
    ...(state === 'connected'
      ? [{ label: 'Credentials', value: <Expiry expiresAt={expiresAt} says={sayRenewal(connection)} /> }]
      : []),
    ...(changedAt
      ? [{ label: state === 'broken' ? 'Broken since' : 'Connected', value: <Moment at={changedAt} /> }]
      : []),
  ]
}

function Expiry({ expiresAt, says }: { expiresAt: string | null; says: string }) {
  const now = toInstant(useNow())
  const hasExpired = expiresAt !== null && expiresAt <= now
  return (
    <>
      {expiresAt && (
        <>
          {hasExpired ? 'Ran out' : 'Until'} <Moment at={expiresAt} />.{' '}
        </>
      )}
      {says}
    </>
  )
}
