import { useQueryClient } from '@tanstack/react-query'
import { readFailure } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { refresh } from '#client/query.ts'
import { ReasonDialog } from '#ui/dialog/reason-dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import { type Post, type Publication, useNames } from '../queries.ts'

interface RemoveDialogProps {
  readonly post: Post
  readonly publication: Publication
  readonly onClose: () => void
}

/** Takes a published post off its platform. */
export function RemoveDialog({ post, publication: { channelId }, onClose }: RemoveDialogProps) {
  const client = useQueryClient()
  const channel = useNames().channel(channelId)
  const remove = async (why: string) => {
    await call('removePublication', { params: { id: post.id }, body: { channelId, why } })
    void refresh(client, 'getPost', 'listAttempts', 'getCalendar', 'getPublishing', 'getPublishingHealth')
    showToast(`“${post.title}” is taken down on ${channel}.`)
  }
  return (
    <ReasonDialog
      onClose={onClose}
      title={`Take “${post.title}” down on ${channel}?`}
      about="It is deleted on the platform, with its answers and figures there. That cannot be undone; people may have seen it already. Other channels keep theirs."
      action="Take it down"
      tone="danger"
      onConfirm={remove}
      readFailure={readFailure}
    />
  )
}
