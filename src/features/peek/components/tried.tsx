import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AttemptOutcome } from '#core/publishing/delivery.ts'
import type { Output } from '#contract/contract.ts'
import { readFailure } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { apiQuery, refresh } from '#client/query.ts'
import { useMay } from '#client/session.ts'
import { Notice } from '#ui/notice.tsx'
import { StateIcon } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import { showToast } from '#ui/toast.tsx'
import type { Tone } from '#ui/tone.ts'
import classes from '../peek.module.css'
import type { Post, Publication } from '../queries.ts'
import { RemovalActs } from './removal-acts.tsx'

type Told = Output<'listAttempts'>['channels'][number]

const TONES: Record<AttemptOutcome, Tone> = {
  done: 'clear',
  published: 'clear',
  waiting: 'info',
  refused: 'danger',
  rate_limited: 'caution',
  unreachable: 'caution',
  credentials: 'danger',
  unknown: 'danger',
  seen: 'clear',
  not_seen: 'caution',
  held: 'caution',
  decided: 'info',
}

interface TriedProps {
  readonly post: Post
  readonly publication: Publication
}

/** What the desk did to bring this channel of the post out, and what can be done about it. */
export function Tried({ post, publication }: TriedProps) {
  const reads = useMay('publishing.read')
  const query = useQuery({ ...apiQuery('listAttempts', { params: { id: post.id } }), enabled: reads })
  const told = query.data?.channels.find((each) => each.channelId === publication.channelId)
  return (
    <>
      {told?.warning && <Warning post={post} publication={publication} warning={told.warning} />}
      {told && told.attempts.length > 0 && <Timeline told={told} />}
      {query.error && <p className={classes.note}>What was tried could not be loaded. {query.error.message}</p>}
      {publication.state === 'published' && <RemovalActs post={post} publication={publication} />}
    </>
  )
}

function Timeline({ told: { attempts, nextAt } }: { told: Told }) {
  return (
    <details className={classes.tried} open>
      <summary>What was tried ({attempts.length})</summary>
      <ol>
        {attempts.map(({ at, step, outcome, says }, index) => (
          <li key={`${at} ${step} ${index}`} className={classes.attempt}>
            <span className={classes.attemptMark}>
              <StateIcon tone={TONES[outcome]} size={14} />
            </span>
            <span>
              {says}{' '}
              <span className={classes.quiet}>
                <Moment at={at} shape="second" />
              </span>
            </span>
          </li>
        ))}
        {nextAt && (
          <li className={classes.attempt}>
            <span className={classes.attemptMark}>
              <StateIcon tone="neutral" size={14} />
            </span>
            <span>
              Goes on <Moment at={nextAt} shape="relative" />.
            </span>
          </li>
        )}
      </ol>
    </details>
  )
}

/** It is out, and something of it is missing. */
function Warning({ post, publication, warning }: TriedProps & { warning: string }) {
  const settles = useMay('post.settle')
  const client = useQueryClient()
  const [trying, setTrying] = useState(false)
  const again = async () => {
    setTrying(true)
    try {
      await call('retryPublication', { params: { id: post.id }, body: { channelId: publication.channelId } })
      void refresh(client, 'getPost', 'listAttempts', 'listTrouble', 'getPublishing')
      showToast('What is missing is tried again now.')
    } catch (error) {
      showToast(`Not tried again. ${readFailure(error).message}`, { tone: 'danger' })
    } finally {
      setTrying(false)
    }
  }
  return (
    <div className={classes.warning}>
      <Notice
        tone="caution"
        action={
          settles && (
            <Button size="compact-sm" loading={trying} onClick={() => void again()}>
              Try again
            </Button>
          )
        }
      >
        {warning}
      </Notice>
    </div>
  )
}
