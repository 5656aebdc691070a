import { Button } from '@mantine/core'
import { IconArrowsMove, IconBan, IconCopy, IconEdit } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { can } from '#core/person/policy.ts'
import { isFrozen } from '#core/publication/state.ts'
import { readFailure } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { composeSearch, peekSearch } from '#client/desk-links.ts'
import { refresh } from '#client/query.ts'
import { toSubject, useMay, useSession } from '#client/session.ts'
import { ReasonDialog } from '#ui/dialog/reason-dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import classes from '../peek.module.css'
import type { Post } from '../queries.ts'
import { MoveDialog } from './move-dialog.tsx'

/** What the person looking may do with the post. */
export function PostActs({ post }: { post: Post }) {
  const { me } = useSession()
  const [writes, moves] = [useMay('post.write'), useMay('post.move')]
  const cancels = can(toSubject(me), 'post.cancel', { authorIds: post.authorIds }).allowed
  const navigate = useNavigate()
  const client = useQueryClient()
  const [asked, setAsked] = useState<'move' | 'cancel' | null>(null)
  const movable = post.publications.filter((each) => !isFrozen(each.state))
  const open = movable.filter((each) => each.state !== 'cancelled')
  const look = (search: object) => void navigate({ to: '.', search: (old) => ({ ...old, ...search }) })
  const copy = async () => {
    try {
      const made = await call('copyPost', { params: { id: post.id }, body: {} })
      void refresh(client, 'getCalendar', 'listUntimed')
      look(peekSearch(made.id))
      showToast(`“${made.title}” is a new draft without a time.`)
    } catch (error) {
      showToast(`Not copied. ${readFailure(error).message}`, { tone: 'danger' })
    }
  }
  return (
    <footer className={classes.acts}>
      {writes && (
        <Button variant="filled" leftSection={<IconEdit size={15} />} onClick={() => look(composeSearch(post.id))}>
          Open in composer
        </Button>
      )}
      {moves && movable.length > 0 && (
        <Button leftSection={<IconArrowsMove size={15} />} onClick={() => setAsked('move')}>
          Move…
        </Button>
      )}
      {writes && (
        <Button leftSection={<IconCopy size={15} />} onClick={() => void copy()}>
          Copy
        </Button>
      )}
      {cancels && open.length > 0 && (
        <Button variant="subtle" color="danger" leftSection={<IconBan size={15} />} onClick={() => setAsked('cancel')}>
          Cancel…
        </Button>
      )}
      {asked === 'move' && <MoveDialog post={post} publications={movable} onClose={() => setAsked(null)} />}
      {asked === 'cancel' && (
        <CancelDialog post={post} channelIds={open.map((each) => each.channelId)} onClose={() => setAsked(null)} />
      )}
    </footer>
  )
}

interface CancelDialogProps {
  readonly post: Post
  readonly channelIds: readonly string[]
  readonly onClose: () => void
}

function CancelDialog({ post, channelIds, onClose }: CancelDialogProps) {
  const client = useQueryClient()
  const again = async () => {
    const { version } = await call('getPost', { params: { id: post.id } })
    await call('reopenPost', { params: { id: post.id }, body: { version, channelIds: [...channelIds] } })
    await refresh(client, 'getPost', 'getCalendar', 'listUntimed')
  }
  const cancel = async (why: string) => {
    await call('cancelPost', {
      params: { id: post.id },
      body: { version: post.version, channelIds: [...channelIds], why },
    })
    void refresh(client, 'getPost', 'getCalendar', 'listUntimed')
    const undo = () =>
      void again().catch((error) => showToast(`Not undone. ${readFailure(error).message}`, { tone: 'danger' }))
    showToast(`“${post.title}” is cancelled.`, { undo })
  }
  return (
    <ReasonDialog
      onClose={onClose}
      title={`Cancel “${post.title}”?`}
      about="It will not go out on any channel it has not gone out on yet. It stays on the calendar, and can be made a draft again."
      action="Cancel post"
      tone="danger"
      onConfirm={cancel}
      readFailure={readFailure}
    />
  )
}
