import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { readFailure } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { composeSearch } from '#client/desk-links.ts'
import { refresh } from '#client/query.ts'
import { ReasonDialog } from '#ui/dialog/reason-dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import { type Post, type Publication, useNames } from '../queries.ts'

interface ReplaceDialogProps {
  readonly post: Post
  readonly publication: Publication
  readonly onClose: () => void
}

/** As much of a reason as the audit log takes. */
const LONGEST = 500

/** Takes a published post off its platform, and opens the composer on a copy of it for that channel alone. */
export function ReplaceDialog({ post, publication: { channelId }, onClose }: ReplaceDialogProps) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const channel = useNames().channel(channelId)
  const replace = async (why: string) => {
    await call('removePublication', { params: { id: post.id }, body: { channelId, why } })
    void refresh(client, 'getPost', 'listAttempts', 'getCalendar', 'getPublishing', 'getPublishingHealth')
    try {
      const reason = `Replaces “${post.title}” on ${channel}: ${why}`.slice(0, LONGEST)
      const copy = await call('copyPost', { params: { id: post.id }, body: { channelIds: [channelId], why: reason } })
      void refresh(client, 'listUntimed')
      void navigate({ to: '.', search: (old) => ({ ...old, ...composeSearch(copy.id) }) })
      showToast(`“${post.title}” is taken down on ${channel}. This is its replacement: mend it, and give it a time.`)
    } catch (error) {
      // What is down stays down: asking again would only be refused.
      const says = `“${post.title}” is taken down on ${channel}, but no copy of it was made.`
      showToast(`${says} ${readFailure(error).message} Press Copy to begin its replacement.`, { tone: 'danger' })
    }
  }
  return (
    <ReasonDialog
      onClose={onClose}
      title={`Replace “${post.title}” on ${channel}?`}
      about="It is deleted on the platform now, and the composer opens on a copy for this channel. The likes, reposts and replies it has there are lost, links to it stop working, and people may have seen it already. The copy goes out at a time you give it, with its own approval. Other channels keep theirs."
      action="Take it down and replace it"
      tone="danger"
      onConfirm={replace}
      readFailure={readFailure}
    />
  )
}
