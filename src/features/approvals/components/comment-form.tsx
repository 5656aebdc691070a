import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type Ref, useState } from 'react'
import { LEVEL_FACTS } from '#core/person/level.ts'
import { useSession } from '#client/session.ts'
import { findMentions, MentionArea } from '#ui/form/mention-area.tsx'
import { showToast } from '#ui/toast.tsx'
import { useComment } from '../mutations.ts'
import { usePeople } from '../queries.ts'
import { NO_COMMENT, useReading, writeComment } from '../state.ts'
import classes from '../talk.module.css'

const LONGEST = 4000
const QUOTED = 1000

/** A new comment. What is half written stays while one looks at another post. */
export function CommentForm({ postId, field }: { postId: string; field: Ref<HTMLTextAreaElement> }) {
  const { me } = useSession()
  const people = usePeople()
    .active.filter((each) => each.id !== me.id)
    .map(({ id, name, title, level }) => ({ id, name, detail: title || LEVEL_FACTS[level].title }))
  const draft = useReading((state) => state.comments[postId]) ?? NO_COMMENT
  const comment = useComment()
  const [sending, setSending] = useState(false)
  const send = async () => {
    const text = draft.text.trim()
    if (text === '' || sending) return
    setSending(true)
    const { channelId, quote } = draft
    const body = { text, channelId, mentions: findMentions(text, people), quote: quote?.slice(0, QUOTED) ?? null }
    try {
      await comment({ params: { id: postId }, body })
      writeComment(postId, NO_COMMENT)
    } catch (error) {
      showToast(`Not sent; it is still in the field. ${(error as Error).message}`, { tone: 'danger' })
    }
    setSending(false)
  }
  return (
    <form
      className={classes.form}
      aria-label="New comment"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {draft.quote && (
        <div className={classes.quoting}>
          <blockquote className={classes.quote}>{draft.quote}</blockquote>
          <ActionIcon
            aria-label="Comment without the quote"
            onClick={() => writeComment(postId, { ...draft, quote: null })}
          >
            <IconX size={14} />
          </ActionIcon>
        </div>
      )}
      <MentionArea
        ref={field}
        label="Comment"
        value={draft.text}
        onChange={(text) => writeComment(postId, { ...draft, text })}
        people={people}
        placeholder="@ names somebody, and tells them"
        maxLength={LONGEST}
        onSubmit={() => void send()}
      />
      <Button type="submit" size="compact-sm" disabled={draft.text.trim() === ''} loading={sending}>
        Comment
      </Button>
    </form>
  )
}
