import { create } from 'zustand'

interface Drafts {
  /** What was typed and not saved, by file and field. */
  readonly drafts: Readonly<Record<string, string>>
  keep(id: string, field: DraftField, text: string | null): void
}

type DraftField = 'altText' | 'captions'

/** Words typed about one file wait while another is looked at. */
export const useDrafts = create<Drafts>((set) => ({
  drafts: {},
  keep: (id, field, text) =>
    set(({ drafts }) => {
      const { [`${id} ${field}`]: _old, ...others } = drafts
      return { drafts: text === null ? others : { ...others, [`${id} ${field}`]: text } }
    }),
}))

/** @returns what was typed before, as it was when this was first shown */
export function readDraft(id: string, field: DraftField): string | undefined {
  return useDrafts.getState().drafts[`${id} ${field}`]
}
