import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { memo, useId } from 'react'
import { BrandMark } from '#ui/brand-mark.tsx'
import { StateIcon } from '#ui/state-mark.tsx'
import { showToast } from '#ui/toast.tsx'
import { useComposer } from '../composer-context.ts'
import { FitButton } from './fit-button.tsx'
import { TrackLinks } from './track-links.tsx'
import classes from '../checks.module.css'
import { type Check, toCopy } from '../list-checks.ts'

/** What blocks, then what could be better; each leads to its field. */
export const ChecksPanel = memo(function ChecksPanel({ checks }: { checks: readonly Check[] }) {
  const id = useId()
  const { views } = useComposer()
  const blockers = checks.filter((check) => check.kind === 'blocker')
  const advice = checks.filter((check) => check.kind === 'advice')
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <header className={classes.head}>
        <h3 id={id} className={classes.title}>
          Checks
        </h3>
        <output className={classes.count}>{sayCount(blockers.length, advice.length)}</output>
      </header>
      {checks.length === 0 && (
        <p className={classes.clear}>
          <IconCircleCheck size={16} stroke={1.8} aria-hidden />
          {views.length === 0 ? 'Add a channel, and its rules are checked here.' : 'Nothing to mend.'}
        </p>
      )}
      {blockers.some((each) => each.rule.startsWith('link_')) && <TrackLinks />}
      <Group title="Blocks the post" checks={blockers} />
      <Group title="Advice" checks={advice} />
    </section>
  )
})

function sayCount(blockers: number, advice: number): string {
  if (blockers + advice === 0) return ''
  const words = [
    blockers > 0 ? `${blockers} ${blockers === 1 ? 'blocker' : 'blockers'}` : null,
    advice > 0 ? `${advice} ${advice === 1 ? 'suggestion' : 'suggestions'}` : null,
  ]
  return words.filter(Boolean).join(', ')
}

function Group({ title, checks }: { title: string; checks: readonly Check[] }) {
  const { views } = useComposer()
  if (checks.length === 0) return null
  const tabs = ['master', ...views.map((view) => view.plan.channelId)]
  return (
    <div className={classes.group}>
      <h4 className={classes.groupTitle}>{title}</h4>
      {tabs.map((tab) => {
        const mine = checks.filter((check) => check.tab === tab)
        const view = views.find((each) => each.plan.channelId === tab)
        if (mine.length === 0) return null
        return (
          <div key={tab} className={classes.channel}>
            <h5 className={classes.where}>
              {view && <BrandMark brand={view.platform} size={14} />}
              {view ? view.channel.name : 'Master, and what follows it'}
            </h5>
            <ul>
              {mine.map((check) => (
                <Row key={check.key} check={check} />
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}

function Row({ check }: { check: Check }) {
  const { jump } = useComposer()
  const fix = useFix()
  const { kind, tab, field, message, suggestion } = check
  return (
    <li className={classes.row}>
      <StateIcon tone={kind === 'blocker' ? 'danger' : 'info'} size={15} />
      <button type="button" className={classes.message} onClick={() => jump(tab, toField(field))}>
        {message}
      </button>
      {suggestion && (
        <Button size="compact-xs" onClick={() => fix(check)}>
          Fix
        </Button>
      )}
      <FitButton check={check} />
    </li>
  )
}

/** The field of the form where a rule’s field is mended. */
function toField(field: string): string {
  if (/^media\.\d+$/.test(field)) return `${field}.altText`
  return field.startsWith('tags.') ? 'tags' : field
}

/** Follows an advice, and can take it back. */
function useFix(): (check: Check) => void {
  const { content, views, edit, editOwn } = useComposer()
  return ({ tab, field, suggestion = '', channelIds }) => {
    const view = views.find((each) => each.plan.channelId === (tab === 'master' ? channelIds[0] : tab))
    if (!view) return
    const sent = view.rendered.text ?? view.rendered.description ?? ''
    const { own, channelId } = view.plan
    const part = /^thread\.(\d+)$/.exec(field)?.[1]
    if (tab === 'master') {
      const before = content.text
      edit((now) => ({ ...now, text: toCopy(before, sent, suggestion) }))
      return showToast('The master was changed.', { undo: () => edit((now) => ({ ...now, text: before })) })
    }
    const undo = part
      ? () => editOwn(channelId, 'thread', own.thread)
      : () => editOwn(channelId, field === 'title' ? 'title' : 'text', field === 'title' ? own.title : own.text)
    if (part)
      editOwn(
        channelId,
        'thread',
        own.thread?.map((each, at) => (String(at) === part ? suggestion : each)),
      )
    else if (field === 'title') editOwn(channelId, 'title', suggestion)
    else editOwn(channelId, 'text', toCopy(own.text ?? content.text, sent, suggestion))
    showToast(`${view.channel.name} was changed.`, { undo })
  }
}
