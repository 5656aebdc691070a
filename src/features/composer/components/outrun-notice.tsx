import { Button } from '@mantine/core'
import { Notice } from '#ui/notice.tsx'
import { showToast } from '#ui/toast.tsx'
import { useComposer } from '../composer-context.ts'
import classes from '../composer.module.css'
import { changeDraft } from '../state.ts'

/** What was written too late for a channel: it says so, and gives the words back. */
export function OutrunNotice() {
  const { id, draft, channels } = useComposer()
  return draft.outrun.map(({ channelId, text }) => {
    const name = channels.find((each) => each.id === channelId)?.name ?? 'a channel'
    const dismiss = () =>
      changeDraft(id, (now) => ({ ...now, outrun: now.outrun.filter((each) => each.channelId !== channelId) }))
    const copy = () =>
      navigator.clipboard.writeText(text).then(
        () => showToast('Your words are copied.'),
        () => showToast('This browser does not let them be copied: select them instead.', { tone: 'danger' }),
      )
    return (
      <Notice
        key={channelId}
        tone="caution"
        announce="alert"
        title={`It went out on ${name} before your change was saved`}
        action={
          <span className={classes.buttons}>
            <Button size="compact-sm" onClick={() => void copy()}>
              Copy my words
            </Button>
            <Button size="compact-sm" onClick={dismiss}>
              OK
            </Button>
          </span>
        }
      >
        <p>It says there what it said before, and can no longer be changed. You had written:</p>
        <p>{text}</p>
      </Notice>
    )
  })
}
