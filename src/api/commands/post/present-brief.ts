import type { BriefPublication } from '#core/ports/publishing-stores.ts'

/** @returns the publication without what only the server needs */
export function toBrief({ publicationId: _id, ...brief }: BriefPublication): Omit<BriefPublication, 'publicationId'> {
  return brief
}
