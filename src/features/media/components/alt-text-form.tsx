import { useEffect, useRef, useState } from 'react'
import { ALT_TEXT_MOST } from '#core/media/media-limits.ts'
import { countCodePoints } from '#core/text/length.ts'
import { readFailure } from '#client/api-error.ts'
import { readConflict } from '#client/conflict.ts'
import type { Media } from '#client/media/addresses.ts'
import { ConflictChoice } from '#ui/form/conflict-choice.tsx'
import { TextAreaField, TextField } from '#ui/form/fields.tsx'
import { Form, SubmitBar } from '#ui/form/form.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import classes from '../media.module.css'
import { useUpdateMedia } from '../mutations.ts'
import { readDraft, useDrafts } from '../state.ts'

/** The name and the words that stand for the picture. */
export function AltTextForm({ media, readOnly }: { media: Media; readOnly: boolean }) {
  const { form, conflict, takeTheirs } = useTextsForm(media)
  const { name, altText } = form.fields.values
  const measured = countCodePoints(altText.trim())
  if (readOnly) return <p className={classes.words}>{media.altText || 'Nobody has described it yet.'}</p>
  return (
    <Form form={form} label="Name and alt text">
      {conflict && (
        <ConflictChoice
          rows={[
            { label: 'Name', theirs: conflict.name, mine: name, differs: conflict.name !== name },
            {
              label: 'Alt text',
              theirs: conflict.altText || 'None',
              mine: altText || 'None',
              differs: conflict.altText !== altText,
            },
          ]}
          onTakeTheirs={takeTheirs}
          busy={form.submitting}
        />
      )}
      <TextAreaField
        form={form}
        name="altText"
        label="Alt text"
        placeholder="A gardener kneels by a raised bed and reads from a tablet."
        description={
          <>
            Describe what matters in the picture, as you would on the phone. No “image of”.{' '}
            <span className={classes.count} data-over={measured > ALT_TEXT_MOST}>
              {measured.toLocaleString('en-US')} of {ALT_TEXT_MOST.toLocaleString('en-US')}
            </span>
          </>
        }
      />
      <TextField form={form} name="name" label="Name" maxLength={200} />
      <SubmitBar form={form} label="Save" says="Saved" disabled={!form.fields.isDirty()} />
    </Form>
  )
}

function useTextsForm(media: Media) {
  const update = useUpdateMedia()
  const keep = useDrafts((state) => state.keep)
  const against = useRef(media.version)
  const [conflict, setConflict] = useState<Media | null>(null)
  const form = useSubmitForm({
    initial: { name: media.name, altText: media.altText },
    check: {
      name: (name) => (name.trim() === '' ? 'Give it a name.' : null),
      altText: (text) =>
        countCodePoints(text.trim()) > ALT_TEXT_MOST ? 'This is longer than any platform takes.' : null,
    },
    submit: async ({ name, altText }) => {
      try {
        const saved = await update({ params: { id: media.id }, body: { name, altText, version: against.current } })
        against.current = saved.version
        setConflict(null)
      } catch (error) {
        const current = readConflict<Media>(error)
        // Both versions are on screen from here on: the next submit is meant to replace this one.
        if (current) against.current = current.version
        setConflict(current)
        throw error
      }
    },
    readFailure,
  })
  const { altText } = form.fields.values
  const { fields } = form
  // Typed before, and left for another file.
  useEffect(() => {
    const draft = readDraft(media.id, 'altText')
    if (draft !== undefined) fields.setFieldValue('altText', draft)
    // oxlint-disable-next-line react/exhaustive-deps -- once, for the file that the panel is keyed by
  }, [])
  useEffect(() => {
    keep(media.id, 'altText', altText === media.altText ? null : altText)
  }, [keep, media.id, media.altText, altText])
  // Somebody else's change shows at once where nothing was typed here.
  useEffect(() => {
    if (fields.isDirty() || media.version <= against.current) return
    against.current = media.version
    form.restart({ name: media.name, altText: media.altText })
    // oxlint-disable-next-line react/exhaustive-deps -- the form is new at every render
  }, [media.version])
  const takeTheirs = () => {
    if (!conflict) return
    setConflict(null)
    form.restart({ name: conflict.name, altText: conflict.altText })
  }
  return { form, conflict, takeTheirs }
}
