import type { LinkPreset } from '#core/link/presets.ts'
import { type PresetValues, readPreset } from './preset-values.ts'

const NAMES = {
  ...{ label: 'Name', says: 'What it is for', source: 'Source', medium: 'Medium' },
  ...{ campaign: 'Short form', budget: 'Budget', contentPrefixes: 'Content begins with' },
} satisfies Partial<Record<keyof PresetValues, string>>

/** Both versions of a preset, field by field. @param theirs undefined when somebody removed it */
export function comparePresets(theirs: LinkPreset | undefined, mine: PresetValues) {
  if (!theirs) return [{ label: 'Preset', theirs: 'Removed', mine: mine.label, differs: true }]
  const there = readPreset(theirs)
  return (Object.keys(NAMES) as (keyof typeof NAMES)[]).map((field) => ({
    ...{ label: NAMES[field], theirs: there[field] || 'Free', mine: mine[field] || 'Free' },
    differs: (there[field] || '') !== (mine[field] || ''),
  }))
}
