import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { readFailure } from '#client/api-error.ts'
import { FormDialog } from '#ui/dialog/form-dialog.tsx'
import { TextAreaField } from '#ui/form/fields.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import type { Post, Publication } from '../queries.ts'
import { sayNames } from '../say-when.ts'

/** A post that is to be given back, with the channels it is about. */
export interface Returning {
  readonly post: Post
  readonly chosen: readonly Publication[]
  readonly verdict: 'changes' | 'decline'
}

interface ReturnDialogProps {
  readonly returning: Returning
  readonly onReturn: (note: string) => Promise<unknown>
  readonly onClose: () => void
}

const SHORTEST = 3
const LONGEST = 2000

const WORDS = {
  changes: {
    title: 'Ask for changes to',
    label: 'What should change?',
    missing: 'Say what should change, in a few words.',
    action: 'Ask for changes',
    about: 'It goes back to its author, who can mend it and send it again.',
  },
  decline: {
    title: 'Decline',
    label: 'Why is it declined?',
    missing: 'Say why, in a few words.',
    action: 'Decline',
    about: 'It is cancelled. Its author can make it a draft again.',
  },
}

/** Asks what to change, or why not at all: nobody gets a post back without a word. */
export function ReturnDialog({ returning, onReturn, onClose }: ReturnDialogProps) {
  const { post, chosen, verdict } = returning
  const words = WORDS[verdict]
  const form = useSubmitForm({
    initial: { note: '' },
    check: { note: (note) => (note.trim().length < SHORTEST ? words.missing : null) },
    submit: ({ note }) => onReturn(note.trim()),
    readFailure,
    onDone: onClose,
  })
  const names = sayNames(chosen.map((each) => PLATFORM_NAMES[each.platform]))
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`${words.title} “${post.title}”`}
      about={`On ${names}. ${words.about}`}
      form={form}
      action={words.action}
      tone={verdict === 'decline' ? 'danger' : 'accent'}
    >
      <TextAreaField
        form={form}
        name="note"
        label={words.label}
        description="Its author is told, and reads it in the composer."
        maxLength={LONGEST}
        data-autofocus
      />
    </FormDialog>
  )
}
