import { useQueryClient } from '@tanstack/react-query'
import type { Input } from '#contract/contract.ts'
import { readFailure } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { useNames } from '#client/names.ts'
import { ConfirmDialog } from '#ui/dialog/confirm-dialog.tsx'
import { FormDialog } from '#ui/dialog/form-dialog.tsx'
import { TextField } from '#ui/form/fields.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { showToast } from '#ui/toast.tsx'
import { refreshTrouble } from '../mutations.ts'
import type { Troubled } from '../say-trouble.ts'

interface SettleDialogProps {
  readonly publication: Troubled
  readonly onClose: () => void
}

type Verdict = Omit<Input<'settlePublication'>['body'], 'channelId'>

function useSettle({ postId, channelId }: Troubled, says: string) {
  const client = useQueryClient()
  return async (given: Verdict) => {
    await call('settlePublication', { params: { id: postId }, body: { channelId, ...given } })
    void refreshTrouble(client)
    showToast(says)
  }
}

/** Somebody looked, and it is out: with its address, so that it can be found. */
export function ThereDialog({ publication, onClose }: SettleDialogProps) {
  const names = useNames()
  const settle = useSettle(publication, `“${publication.title}” counts as published.`)
  const form = useSubmitForm({
    initial: { url: '' },
    check: {
      url: (url) => (/^https:\/\/\S+\.\S+/.test(url.trim()) ? null : 'Paste its address, beginning with https://'),
    },
    submit: ({ url }) => settle({ verdict: 'there', url: url.trim() }),
    readFailure,
    onDone: onClose,
  })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`“${publication.title}” is there`}
      about={`You looked on ${names.channel(publication.channelId)} and found it. It then counts as published, and is not sent again.`}
      form={form}
      action="It is published"
    >
      <TextField form={form} name="url" label="Its address" type="url" placeholder="https://" data-autofocus />
    </FormDialog>
  )
}

/** Somebody looked, and it is not out. */
export function AgainDialog({ publication, onClose }: SettleDialogProps) {
  const names = useNames()
  const settle = useSettle(publication, `“${publication.title}” is sent again.`)
  return (
    <ConfirmDialog
      onClose={onClose}
      title={`Send “${publication.title}” again?`}
      about={`Only do this when you have looked on ${names.channel(publication.channelId)} and it is not there. It is sent again at once; should the first one appear after all, it is out twice.`}
      action="It is not there, send again"
      onConfirm={() => settle({ verdict: 'not-there' })}
      readFailure={readFailure}
    />
  )
}

/** Somebody looked, and decides to do nothing. */
export function LeaveDialog({ publication, onClose }: SettleDialogProps) {
  const settle = useSettle(publication, `“${publication.title}” is left as it is.`)
  return (
    <ConfirmDialog
      onClose={onClose}
      title={`Leave “${publication.title}” as it is?`}
      about="The desk does nothing more about it. It stays unconfirmed, with your name, until somebody says that it is there or sends it again."
      action="Leave it"
      tone="accent"
      onConfirm={() => settle({ verdict: 'leave' })}
      readFailure={readFailure}
    />
  )
}

/** Sends what failed once more, at once. */
export function RetryDialog({ publication, onClose }: SettleDialogProps) {
  const names = useNames()
  const client = useQueryClient()
  const { postId, channelId, title } = publication
  const retry = async () => {
    await call('retryPublication', { params: { id: postId }, body: { channelId } })
    void refreshTrouble(client)
    showToast(`“${title}” is tried again now.`)
  }
  return (
    <ConfirmDialog
      onClose={onClose}
      title={`Try “${title}” again?`}
      about={`It goes out on ${names.channel(channelId)} at once, as it is. If the platform objected to what it says, open it in the composer instead.`}
      action="Try again"
      tone="accent"
      onConfirm={retry}
      readFailure={readFailure}
    />
  )
}
