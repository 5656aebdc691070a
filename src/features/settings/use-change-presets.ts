import { isSame } from '#core/base/same.ts'
import type { LinkPreset } from '#core/link/presets.ts'
import { readConflict } from '#client/conflict.ts'
import { type Desk, useSession } from '#client/session.ts'
import { type DeskAnswer, useUpdateDesk } from './mutations.ts'

interface PresetChange {
  /** Of the preset that is changed. */
  readonly key: string
  readonly change: (presets: readonly LinkPreset[]) => readonly LinkPreset[]
  /** What the log says of it. */
  readonly why: string
  /** The desk it was decided on. */
  readonly from?: Desk | undefined
}

/**
 * Changes one preset. Somebody else's change of another one is no conflict: theirs and this one are both kept.
 * @returns a function that throws the conflict when the preset itself was changed meanwhile
 */
export function useChangePresets() {
  const { desk } = useSession()
  const update = useUpdateDesk()
  return async ({ key, change, why, from = desk }: PresetChange): Promise<DeskAnswer> => {
    const send = ({ links, version }: Desk) =>
      update({ links: { ...links, presets: change(links.presets) }, why, version })
    try {
      return await send(from)
    } catch (error) {
      const current = readConflict<Desk>(error)
      if (!current || !isSame(findPreset(current, key), findPreset(from, key))) throw error
      return send(current)
    }
  }
}

export function findPreset({ links }: Pick<Desk, 'links'>, key: string): LinkPreset | undefined {
  return links.presets.find((each) => each.key === key)
}
