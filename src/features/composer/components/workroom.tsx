import { Button, SegmentedControl } from '@mantine/core'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useComposerState, changeDraft } from '../state.ts'
import { changePlan } from '../draft.ts'
import { listViews } from '../channel-view.ts'
import {
  ComposerContext,
  type ComposerValue,
  fieldId,
  type Pane,
  type Tab,
  useComposer,
  WHEN_ID,
} from '../composer-context.ts'
import classes from '../composer.module.css'
import { useChannels, useMediaFacts, usePost } from '../queries.ts'
import { useAutosave, useOthers } from '../use-autosave.ts'
import { useVoiding } from '../use-voiding.ts'
import { useChecks } from '../use-checks.ts'
import { ChecksPanel } from './checks-panel.tsx'
import { DiscussPane } from './discuss-pane.tsx'
import { Footer } from './footer.tsx'
import { Head } from './head.tsx'
import { Notices } from './notices.tsx'
import { PreviewPane } from './preview-pane.tsx'
import { LeaveDialog } from './voided.tsx'
import { WritePane } from './write-pane.tsx'

interface WorkroomProps {
  /** The name of the draft in the state. */
  readonly id: string
  readonly onBecome: (postId: string) => void
  readonly onClose: () => void
  /** Closing is asked for, and something has to be decided first. */
  readonly leaving: boolean
  readonly onStay: () => void
  readonly onLeave: () => void
}

export function Workroom({ id, onBecome, onClose, leaving, onStay, onLeave }: WorkroomProps) {
  const value = useComposerValue(id, onBecome, onClose)
  if (!value) return null
  return (
    <ComposerContext value={value}>
      <Inside />
      {leaving && <LeaveDialog onStay={onStay} onLeave={onLeave} />}
    </ComposerContext>
  )
}

function Inside() {
  const value = useComposer()
  const { pane, setPane, flush } = value
  // Words appear as they are typed; what follows from them may be a moment later.
  const later = useDeferredValue(value)
  const checks = useChecks(later)
  // The room comes after the sheet has looked for what to focus.
  useEffect(() => document.getElementById(fieldId('master', 'text'))?.focus({ preventScroll: true }), [])
  const blockers = checks.filter((check) => check.kind === 'blocker').length
  return (
    <div
      className={classes.room}
      data-pane={pane}
      onBlur={(event) => {
        // From one field to the next nothing is sent; leaving the room sends what there is.
        if (!event.currentTarget.contains(event.relatedTarget)) void flush()
      }}
    >
      <Head />
      <Notices />
      <SegmentedControl
        className={classes.panes}
        fullWidth
        aria-label="What is shown"
        value={pane}
        onChange={(next) => setPane(next as Pane)}
        data={[
          { value: 'write', label: 'Write' },
          { value: 'preview', label: 'Preview' },
          { value: 'checks', label: blockers > 0 ? `Checks ${blockers}` : 'Checks' },
          { value: 'discuss', label: 'Discuss' },
        ]}
      />
      <div className={classes.columns}>
        <WritePane />
        <div className={classes.aside}>
          <div className={classes.asideSwitch}>
            {(['preview', 'discuss'] as const).map((each) => (
              <Button
                key={each}
                size="compact-sm"
                variant={(pane === 'discuss') === (each === 'discuss') ? 'light' : 'subtle'}
                aria-pressed={(pane === 'discuss') === (each === 'discuss')}
                onClick={() => setPane(each)}
              >
                {each === 'preview' ? 'Preview and checks' : 'Discuss'}
              </Button>
            ))}
          </div>
          {pane === 'discuss' ? (
            <DiscussPane />
          ) : (
            <ComposerContext value={later}>
              <PreviewPane />
              <ChecksPanel checks={checks} />
            </ComposerContext>
          )}
        </div>
      </div>
      <Footer checks={checks} />
    </div>
  )
}

function useComposerValue(id: string, onBecome: (postId: string) => void, close: () => void): ComposerValue | null {
  const draft = useComposerState(({ open }) => open[id]?.draft)
  const findVoiding = useVoiding()
  const saver = useAutosave(id, onBecome, findVoiding)
  const post = usePost(draft?.postId ?? null)
  useOthers(id, post, saver)
  const channels = useChannels()
  const content = draft?.content
  const ids = content ? [content.media, ...content.channels.map(({ own }) => own.media ?? [])].flat() : []
  const media = useMediaFacts(ids.map(({ mediaId }) => mediaId))
  const views = useMemo(() => (content ? listViews(content, channels, post) : []), [content, channels, post])
  const [tab, setTab] = useState<Tab>('master')
  const [pane, setPane] = useState<Pane>('write')
  const jump = useJump(setTab, setPane)
  const acts = useMemo(() => makeActs(id), [id])
  if (!draft || !content) return null
  const shown = tab === 'master' || content.channels.some((plan) => plan.channelId === tab) ? tab : 'master'
  const { flush, insist } = saver
  return {
    ...{ id, draft, content, post, channels, views, media, tab: shown, setTab, pane, setPane, jump, close },
    ...{ flush, insist, voided: findVoiding(draft) },
    ...acts,
  }
}

function makeActs(id: string): Pick<ComposerValue, 'edit' | 'editOwn'> {
  const edit: ComposerValue['edit'] = (change) =>
    changeDraft(id, (draft) => ({ ...draft, content: change(draft.content) }))
  return {
    edit,
    editOwn: (channelId, field, value) =>
      edit((content) =>
        changePlan(content, channelId, (plan) => {
          const { [field]: _, ...own } = plan.own
          return { ...plan, own: value === undefined ? own : { ...own, [field]: value } }
        }),
      ),
  }
}

/** Focus goes to a field that may be on another tab: after that one is drawn. */
function useJump(setTab: (tab: Tab) => void, setPane: (pane: Pane) => void): ComposerValue['jump'] {
  const [target, setTarget] = useState<{ id: string } | null>(null)
  const asked = useRef<{ id: string } | null>(null)
  useEffect(() => {
    if (!target || asked.current === target) return
    asked.current = target
    const element = document.getElementById(target.id)
    element?.scrollIntoView({ block: 'center' })
    element?.focus({ preventScroll: true })
  }, [target])
  return useCallback(
    (tab, field) => {
      setTab(tab)
      setPane('write')
      setTarget({ id: field === 'time' ? WHEN_ID : fieldId(tab, field) })
    },
    [setTab, setPane],
  )
}
