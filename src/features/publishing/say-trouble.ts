import { HELD_REASON_NAMES, type HeldReason } from '#core/publication/state.ts'
import type { Output } from '#contract/contract.ts'
import type { Trouble } from './search-params.ts'

export type Troubled = Output<'listTrouble'>['publications'][number]

/** What each group is, as its heading and a sentence say it. */
export const TROUBLE_WORDS: Record<Trouble, { title: string; about: string }> = {
  held: { title: 'Held', about: 'Nothing of these is out. Each waits for a new time.' },
  unconfirmed: {
    title: 'Unconfirmed',
    about: 'Each was sent, and no answer says whether it is out. Look on the platform before you send it again.',
  },
  failed: { title: 'Failed', about: 'The platform said no. Nothing of these is out.' },
}

/** Why it is where it is: `Publishing is paused.` */
export function sayReason({ state, heldReason, note }: Troubled): string {
  if (state === 'held' && heldReason) return `${nameReason(heldReason)}.${note ? ` ${note}` : ''}`
  if (note) return note
  return state === 'unconfirmed' ? 'Nobody knows whether it is out.' : 'It did not go out, and nobody said why.'
}

/** `Publishing is paused` */
export function nameReason(reason: HeldReason): string {
  const words = HELD_REASON_NAMES[reason]
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`
}
