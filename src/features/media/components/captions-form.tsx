import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { checkCaptions, countCues } from '#core/media/captions.ts'
import { readFailure } from '#client/api-error.ts'
import type { Media } from '#client/media/addresses.ts'
import { TextAreaField } from '#ui/form/fields.tsx'
import { Form, SubmitBar } from '#ui/form/form.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import classes from '../media.module.css'
import { useUpdateMedia } from '../mutations.ts'
import { readDraft, useDrafts } from '../state.ts'

const EXAMPLE = 'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nEvery merge request, one clear view.'

/** Captions of a video, pasted or from a file. */
export function CaptionsForm({ media, readOnly }: { media: Media; readOnly: boolean }) {
  const update = useUpdateMedia()
  const keep = useDrafts((state) => state.keep)
  const file = useRef<HTMLInputElement>(null)
  const kept = media.captions ?? ''
  const form = useSubmitForm({
    initial: { captions: kept },
    check: { captions: (text) => (text.trim() === '' ? null : (checkCaptions(text)?.message ?? null)) },
    submit: ({ captions }) => {
      const body = { captions: captions.trim() === '' ? null : captions, version: media.version }
      return update({ params: { id: media.id }, body })
    },
    readFailure,
  })
  const { captions } = form.fields.values
  const { fields } = form
  useEffect(() => {
    const draft = readDraft(media.id, 'captions')
    if (draft !== undefined) fields.setFieldValue('captions', draft)
    // oxlint-disable-next-line react/exhaustive-deps -- once, for the file that the panel is keyed by
  }, [])
  useEffect(() => {
    keep(media.id, 'captions', captions === kept ? null : captions)
  }, [keep, media.id, kept, captions])
  if (readOnly) return <p className={classes.words}>{sayCues(media.captions)}</p>
  return (
    <Form form={form} label="Captions">
      <TextAreaField
        form={form}
        name="captions"
        label="Captions (WebVTT)"
        placeholder={EXAMPLE}
        maxRows={10}
        spellCheck={false}
        classNames={{ input: classes.mono }}
        description="Most people watch without sound. Paste WebVTT, or load a .vtt file."
      />
      <SubmitBar form={form} label="Save captions" says="Saved" disabled={captions === kept}>
        <Button onClick={() => file.current?.click()}>Load a file</Button>
      </SubmitBar>
      <input
        ref={file}
        type="file"
        accept=".vtt,text/vtt"
        hidden
        aria-label="File of captions"
        onChange={(event) => {
          void event.currentTarget.files?.[0]?.text().then((text) => fields.setFieldValue('captions', text))
          event.currentTarget.value = ''
        }}
      />
    </Form>
  )
}

function sayCues(captions: string | null): string {
  if (captions === null) return 'It has no captions yet.'
  const cues = countCues(captions)
  return cues === 1 ? 'Captions with 1 cue.' : `Captions with ${cues} cues.`
}
