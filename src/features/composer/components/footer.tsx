import { Button, Select, Tooltip } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { countStages } from '#core/approval/rules.ts'
import { isAtLeast } from '#core/person/level.ts'
import { personState } from '#core/person/person.ts'
import { can } from '#core/person/policy.ts'
import { readFailure } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { toSubject, useSession } from '#client/session.ts'
import { formatMoment } from '#ui/time/format.ts'
import { showToast } from '#ui/toast.tsx'
import { useComposer } from '../composer-context.ts'
import classes from '../composer.module.css'
import { isUnsaved, isWorthKeeping, receive } from '../draft.ts'
import type { Check } from '../list-checks.ts'
import { findNextStep, type NextStep } from '../next-step.ts'
import { type Person, type Post, usePeople } from '../queries.ts'
import { changeDraft, getDraft } from '../state.ts'
import { takePost } from '../use-autosave.ts'
import { SendDialog } from './send-dialog.tsx'
import { WhenButton } from './when-button.tsx'

const LAST_APPROVER = 'signalbox-composer-approver'
const ANYONE = 'anyone'

/** When, who approves, and the one thing to do next. */
export function Footer({ checks }: { checks: readonly Check[] }) {
  const { post, views } = useComposer()
  const [approver, setApprover] = useApprover()
  const step = useNextStep(checks, approver)
  const [asking, setAsking] = useState(false)
  const { send, sending } = useSend()
  const press = () => {
    if (step.kind === 'submit') setAsking(true)
    else void send(step, null, '')
  }
  const button = (
    <Button
      variant="filled"
      onClick={press}
      loading={sending}
      aria-disabled={step.why !== null || undefined}
      data-disabled={step.why !== null || undefined}
      onClickCapture={(event) => step.why !== null && event.stopPropagation()}
    >
      {step.label}
    </Button>
  )
  const waiting = views.filter(({ state }) => state === 'in_review')
  return (
    <footer className={classes.footer}>
      <WhenButton />
      {step.kind === 'submit' && <ApproverField value={approver?.id ?? null} onChange={setApprover} />}
      <span className={classes.reason} id="compose-why">
        {sayWho(step, waiting.length > 0, approver)}
      </span>
      {post && waiting.length > 0 && step.kind === 'none' && (
        <WithdrawButton channelIds={waiting.map((view) => view.plan.channelId)} />
      )}
      {step.why === null ? (
        button
      ) : (
        <span className={classes.blocked}>
          <span className={classes.why}>{step.why}</span>
          <Tooltip label={step.why}>{button}</Tooltip>
        </span>
      )}
      {asking && (
        <SendDialog
          label={step.label}
          onClose={() => setAsking(false)}
          onSend={(note) => send(step, approver?.id ?? null, note)}
        />
      )}
    </footer>
  )
}

/** Whose yes it takes, where that is not a choice any more. */
function sayWho({ kind }: NextStep, waits: boolean, approver: Person | null): string {
  if (kind === 'release') return 'Released by you: it needs nobody else.'
  return kind === 'none' && waits ? `Waits for ${approver?.name ?? 'anyone who may approve'}.` : ''
}

function useNextStep(checks: readonly Check[], approver: Person | null): NextStep {
  const { views, draft, content, post, voided } = useComposer()
  const { me, desk } = useSession()
  const people = usePeople()
  const authors = new Set(isUnsaved(draft) || !post ? [...(post?.authorIds ?? []), me.id] : post.authorIds)
  const authorLevels = people.filter(({ id }) => authors.has(id)).map(({ level }) => level)
  if (authors.has(me.id) && authorLevels.length === 0) authorLevels.push(me.level)
  const { campaign, sensitivity } = content
  const blockers = checks.filter(({ kind }) => kind === 'blocker')
  return findNextStep({
    channels: views.map(({ plan, channel, state, at }) => ({
      channelId: channel.id,
      name: channel.name,
      state,
      stages: countStages({ authorLevels, channelId: channel.id, campaign, sensitivity }, desk.approval),
      when: at && sayShort(at, plan.zone),
      blockers: blockers
        .filter(({ channelIds }) => channelIds.length === 0 || channelIds.includes(channel.id))
        .map(({ key }) => key),
    })),
    mayRelease: can(toSubject(me), 'post.release', { stages: 0 }).allowed,
    approver: approver?.name.split(' ')[0] ?? null,
    undecided: draft.conflicts.length,
    waits: voided.length > 0,
    written: isWorthKeeping(content),
  })
}

function sayShort(at: string, zone: string): string {
  const day = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: zone }).format(new Date(at))
  return `${day} ${formatMoment(at, zone, 'time')}`
}

/** Those who may be asked: managers and above who have not written it. */
function useApprovers(): readonly Person[] {
  const { post } = useComposer()
  const { me } = useSession()
  const people = usePeople()
  return people.filter(
    (person) =>
      personState(person) === 'active' &&
      isAtLeast(person.level, 'manager') &&
      person.id !== me.id &&
      !post?.authorIds.includes(person.id),
  )
}

function useApprover(): [Person | null, (id: string | null) => void] {
  const approvers = useApprovers()
  const { views } = useComposer()
  const asked = views.find(({ publication }) => publication?.approverId)?.publication?.approverId
  const [picked, setPicked] = useState<string | null>(null)
  // Whoever was asked about this very post comes before whoever was asked last of all.
  const id = picked ?? asked ?? readLast() ?? ANYONE
  return [
    approvers.find((person) => person.id === id) ?? null,
    (next) => {
      setPicked(next ?? ANYONE)
      keepLast(next ?? ANYONE)
    },
  ]
}

interface ApproverFieldProps {
  readonly value: string | null
  readonly onChange: (id: string | null) => void
}

function ApproverField({ value, onChange }: ApproverFieldProps) {
  const approvers = useApprovers()
  return (
    <Select
      className={classes.approver}
      aria-label="Who approves"
      data={[
        { value: ANYONE, label: 'Anyone who may approve' },
        ...approvers.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={value ?? ANYONE}
      searchable
      onChange={(next) => onChange(next === ANYONE ? null : next)}
      comboboxProps={{ position: 'top-start', width: 260 }}
    />
  )
}

function WithdrawButton({ channelIds }: { channelIds: readonly string[] }) {
  const { post, id } = useComposer()
  const client = useQueryClient()
  const withdraw = async () => {
    if (!post) return
    try {
      const body = { version: post.version, channelIds: [...channelIds] }
      const answer = await call('withdrawPost', { params: { id: post.id }, body })
      takePost(client, answer)
      changeDraft(id, (draft) => receive(draft, answer, 'me'))
      showToast('Back to draft.')
    } catch (error) {
      showToast(readFailure(error).message, { tone: 'danger' })
    }
  }
  return <Button onClick={() => void withdraw()}>Take back to draft</Button>
}

/** Saves what there is, then sends it on exactly as it was saved. */
function useSend() {
  const { id, flush, close } = useComposer()
  const client = useQueryClient()
  const [sending, setSending] = useState(false)
  const send = async (step: NextStep, approverId: string | null, note: string): Promise<void> => {
    setSending(true)
    try {
      if (!(await flush())) throw new Error('It could not be saved first, so nothing was sent. It is kept here.')
      const draft = getDraft(id)
      if (!draft?.postId || draft.version === null) throw new Error('There is nothing to send yet.')
      const on = { params: { id: draft.postId } }
      const about = { version: draft.version, channelIds: [...step.channelIds] }
      const post: Post =
        step.kind === 'submit'
          ? await call('submitPost', { ...on, body: { ...about, approverId, note } })
          : await call('releasePost', { ...on, body: about })
      takePost(client, post)
      changeDraft(id, (now) => receive(now, post, 'me'))
      showToast(step.kind === 'submit' ? 'Sent for approval.' : `Done: ${step.label.toLowerCase()}.`)
      close()
    } finally {
      setSending(false)
    }
  }
  const sayAndSend = async (...asked: Parameters<typeof send>): Promise<void> => {
    try {
      await send(...asked)
    } catch (error) {
      if (asked[0].kind === 'submit') throw error
      showToast(readFailure(error).message, { tone: 'danger' })
    }
  }
  return { send: sayAndSend, sending }
}

function readLast(): string | null {
  try {
    return localStorage.getItem(LAST_APPROVER)
  } catch {
    return null
  }
}

function keepLast(id: string): void {
  try {
    localStorage.setItem(LAST_APPROVER, id)
  } catch {
    // The next post asks anyone.
  }
}
