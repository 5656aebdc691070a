import type { PublicationState } from '#core/publication/state.ts'

/** The one colour of each state of a publication, wherever it is drawn; names are those of the design system’s tones. */
export const STATE_TONES = {
  draft: 'neutral',
  in_review: 'info',
  changes_asked: 'caution',
  approved: 'clear',
  scheduled: 'clear',
  held: 'caution',
  sending: 'info',
  published: 'clear',
  failed: 'danger',
  unconfirmed: 'danger',
  cancelled: 'neutral',
} as const satisfies Record<PublicationState, string>
