import { useRef, useState } from 'react'
import type { LinkPreset } from '#core/link/presets.ts'
import { readFailure } from '#client/api-error.ts'
import { readConflict } from '#client/conflict.ts'
import { type Desk, useSession } from '#client/session.ts'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { showToast } from '#ui/toast.tsx'
import {
  checkPresetValues,
  NO_PRESET,
  placePresetFaults,
  type PresetValues,
  readPreset,
  withPreset,
  writePreset,
} from './preset-values.ts'
import { findPreset, useChangePresets } from './use-change-presets.ts'

interface Conflict {
  readonly desk: Desk
  /** As it is there now; undefined when somebody removed it. */
  readonly preset: LinkPreset | undefined
}

/** The form of a preset, new or known, which saves on its own. @param preset null for a new one */
export function usePresetForm(preset: LinkPreset | null, onClose: () => void) {
  const { desk } = useSession()
  const change = useChangePresets()
  const [conflict, setConflict] = useState<Conflict | null>(null)
  /** The desk it was opened on: what it was then is what is changed. */
  const opened = useRef(desk)
  /** Where the preset stood in the list that was sent: faults name it by number. */
  const sentAt = useRef(-1)
  const isTaken = (key: string) => preset === null && findPreset(desk, key.trim()) !== undefined
  const form = useSubmitForm<PresetValues>({
    initial: preset ? readPreset(preset) : NO_PRESET,
    check: {
      ...checkPresetValues,
      key: (key) => checkPresetValues.key(key) ?? (isTaken(key) ? `There is a preset ${key.trim()} already.` : null),
    },
    submit: async (values) => {
      const made = writePreset(values)
      try {
        await change({
          ...{ key: made.key, why: `${preset ? 'Changed' : 'Added'} the preset ${made.label}` },
          change: (presets) => {
            const list = withPreset(presets, made)
            sentAt.current = list.findIndex(({ key }) => key === made.key)
            return list
          },
          from: conflict?.desk ?? opened.current,
        })
        showToast(preset ? `${made.label} was changed.` : `${made.label} was added.`)
      } catch (error) {
        const current = readConflict<Desk>(error)
        // Both versions are on screen from here on: the next submit is meant to replace this one.
        setConflict(current && { desk: current, preset: findPreset(current, made.key) })
        throw error
      }
    },
    readFailure: (error) => {
      const { message, fields } = readFailure(error)
      return { message, fields: placePresetFaults(fields, sentAt.current) }
    },
    onDone: onClose,
  })
  const takeTheirs = () => {
    if (!conflict?.preset) return onClose()
    setConflict(null)
    opened.current = conflict.desk
    form.restart(readPreset(conflict.preset))
  }
  return { form, conflict, takeTheirs }
}
