import type { Tone } from '#ui/tone.ts'
import type { LinkState } from './search-params.ts'

export const STATE_WORDS: Record<LinkState, { readonly label: string; readonly tone: Tone }> = {
  live: { label: 'Live', tone: 'clear' },
  expired: { label: 'Expired', tone: 'neutral' },
  disabled: { label: 'Disabled', tone: 'caution' },
}
