import type { LinkPreset } from '#core/link/presets.ts'
import { FormDialog } from '#ui/dialog/form-dialog.tsx'
import { ConflictChoice } from '#ui/form/conflict-choice.tsx'
import { TextAreaField, TextField } from '#ui/form/fields.tsx'
import { KEY_LENGTH, suggestKey } from '../preset-values.ts'
import classes from '../presets.module.css'
import { usePresetForm } from '../use-preset-form.ts'
import { comparePresets } from '../compare-presets.ts'
import { PresetFills } from './preset-fills.tsx'

interface PresetDialogProps {
  /** Null for a new one. */
  readonly preset: LinkPreset | null
  readonly onClose: () => void
}

/** Adds or changes a preset; the server refuses one by which no link could be made. */
export function PresetDialog({ preset, onClose }: PresetDialogProps) {
  const { form, conflict, takeTheirs } = usePresetForm(preset, onClose)
  const { label, key } = form.fields.values
  const name = (next: string) => {
    // Until somebody writes the key themselves, it follows from the name.
    const follows = preset === null && (key === '' || key === suggestKey(label))
    form.fields.setValues({ label: next, ...(follows && { key: suggestKey(next) }) })
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={preset ? `Edit ${preset.label}` : 'Add a link preset'}
      about="What is left empty stays free: whoever makes a link chooses it."
      form={form}
      action={preset ? 'Save preset' : 'Add preset'}
      size="large"
    >
      {conflict && (
        <ConflictChoice
          rows={comparePresets(conflict.preset, form.fields.values)}
          onTakeTheirs={takeTheirs}
          busy={form.submitting}
        />
      )}
      <div className={classes.grid}>
        <TextField
          form={form}
          name="label"
          label="Name"
          description="As people choose it."
          onChange={(event) => name(event.currentTarget.value)}
          maxLength={60}
          autoComplete="off"
          data-autofocus
        />
        <TextField
          form={form}
          name="key"
          label="Key"
          description={preset ? 'Never changes: CSV files and the API say it.' : 'As CSV files and the API say it.'}
          classNames={{ input: classes.mono ?? '' }}
          maxLength={KEY_LENGTH}
          disabled={preset !== null}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <TextAreaField form={form} name="says" label="What it is for" minRows={1} maxLength={200} />
      <PresetFills form={form} />
    </FormDialog>
  )
}
