import type { LinkPreset } from '#core/link/presets.ts'
import { readFailure } from '#client/api-error.ts'
import { readConflict } from '#client/conflict.ts'
import { type Desk, useSession } from '#client/session.ts'
import { showToast } from '#ui/toast.tsx'
import { withoutPreset, withPresetAt } from './preset-values.ts'
import { findPreset, useChangePresets } from './use-change-presets.ts'

/** Removes a preset at once, says what follows, and can take it back. */
export function useRemovePreset() {
  const { desk } = useSession()
  const change = useChangePresets()
  return async (preset: LinkPreset): Promise<void> => {
    const { key, label, campaign } = preset
    const index = desk.links.presets.findIndex((each) => each.key === key)
    try {
      const left = await change({
        ...{ key, why: `Removed the preset ${label}` },
        change: (presets) => withoutPreset(presets, key),
      })
      showToast(
        campaign ? `Removed ${label}: links with the campaign ${campaign} now break the rules.` : `Removed ${label}.`,
        {
          undo: () =>
            void change({
              ...{ key, why: `Put the preset ${label} back`, from: left },
              change: (presets) => withPresetAt(presets, preset, index),
            }).catch((error) => say(`${label} is not back`, error)),
        },
      )
    } catch (error) {
      const current = readConflict<Desk>(error)
      if (!current) say(`${label} was not removed`, error)
      else if (findPreset(current, key)) showToast(`Not removed: somebody just changed ${label}.`, { tone: 'caution' })
      else showToast(`Somebody else just removed ${label}.`, { tone: 'info' })
    }
  }
}

function say(what: string, error: unknown): void {
  showToast(`${what}. ${readFailure(error).message}`, { tone: 'danger' })
}
