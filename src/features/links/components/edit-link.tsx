import { useRef, useState } from 'react'
import { SLUG_LENGTH, SLUG_PATTERN } from '#core/link/link.ts'
import { readFailure } from '#client/api-error.ts'
import { readConflict } from '#client/conflict.ts'
import { useSession } from '#client/session.ts'
import { FormDialog } from '#ui/dialog/form-dialog.tsx'
import { ConflictChoice } from '#ui/form/conflict-choice.tsx'
import { TextAreaField, TextField } from '#ui/form/fields.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { Notice } from '#ui/notice.tsx'
import { showToast } from '#ui/toast.tsx'
import { toExpiry, toLinkEnd } from '../link-end.ts'
import { useUpdateLink } from '../mutations.ts'
import type { Link } from '../queries.ts'
import { EndFields } from './end-fields.tsx'

interface EditLinkProps {
  readonly link: Link
  readonly onClose: () => void
}

/** Gives a link another slug, reason or end. Where it leads never changes. */
export function EditLink({ link, onClose }: EditLinkProps) {
  const { zone } = useSession().desk
  const { form, conflict, takeTheirs } = useEditForm(link, onClose)
  const { slug, why, day, time } = form.fields.values
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`Edit /l/${link.slug}`}
      about="Where it leads never changes: for another page make another link."
      form={form}
      action="Save the link"
    >
      {conflict && (
        <ConflictChoice
          rows={[
            { label: 'Slug', theirs: conflict.slug, mine: slug, differs: conflict.slug !== slug },
            { label: 'Why', theirs: conflict.why, mine: why, differs: conflict.why !== why },
            {
              label: 'Ends',
              theirs: sayEnd(toLinkEnd(conflict.expiresAt, zone)),
              mine: sayEnd({ day, time }),
              differs: conflict.expiresAt !== toExpiry({ day, time }, zone),
            },
          ]}
          onTakeTheirs={takeTheirs}
          busy={form.submitting}
        />
      )}
      <TextField form={form} name="slug" label="Slug" maxLength={SLUG_LENGTH.most} autoComplete="off" data-autofocus />
      {slug.trim().toLowerCase() !== link.slug && (
        <Notice tone="caution">
          Whoever has /l/{link.slug} already, in a post or on paper, is led nowhere from then on. Its clicks stay.
        </Notice>
      )}
      <TextAreaField form={form} name="why" label="Why" maxLength={300} minRows={2} />
      <EndFields
        end={{ day, time }}
        was={toLinkEnd(link.expiresAt, zone)}
        onChange={(end) => form.fields.setValues({ ...end })}
      />
    </FormDialog>
  )
}

function sayEnd({ day, time }: { readonly day: string; readonly time: string }): string {
  return day === '' ? 'Never' : `${day} ${time}`.trim()
}

const SHORTEST_WHY = 3

function useEditForm(link: Link, onClose: () => void) {
  const { zone } = useSession().desk
  const update = useUpdateLink()
  const against = useRef(link.version)
  const [conflict, setConflict] = useState<Link | null>(null)
  const form = useSubmitForm({
    initial: toValues(link, zone),
    check: {
      slug: (slug) => (isSlug(slug) ? null : SLUG_SAYS),
      why: (why) => (why.trim().length < SHORTEST_WHY ? 'Say why, in a few words.' : null),
    },
    submit: async ({ slug, why, ...end }) => {
      const to = { slug: slug.trim().toLowerCase(), why: why.trim(), expiresAt: toExpiry(end, zone) }
      try {
        await update({ params: { id: link.id }, body: { ...to, version: against.current } })
        showToast(`/l/${to.slug} was changed.`)
      } catch (error) {
        const current = readConflict<Link>(error)
        // Both versions are on screen from here on: the next submit is meant to replace this one.
        if (current) against.current = current.version
        setConflict(current)
        throw error
      }
    },
    readFailure,
    onDone: onClose,
  })
  const takeTheirs = () => {
    if (!conflict) return
    setConflict(null)
    form.restart(toValues(conflict, zone))
  }
  return { form, conflict, takeTheirs }
}

function toValues({ slug, why, expiresAt }: Link, zone: string) {
  return { slug, why, ...toLinkEnd(expiresAt, zone) }
}

const SLUG_SAYS = `A slug has ${SLUG_LENGTH.least} to ${SLUG_LENGTH.most} lowercase letters and digits, parts joined by a hyphen.`

function isSlug(typed: string): boolean {
  const slug = typed.trim().toLowerCase()
  return slug.length >= SLUG_LENGTH.least && slug.length <= SLUG_LENGTH.most && SLUG_PATTERN.test(slug)
}
