import { IconClockExclamation, IconClockOff, IconBan } from '@tabler/icons-react'
import { StateMark } from '#ui/state-mark.tsx'
import type { TokenState } from '../search-params.ts'

export const STATE_WORDS: Record<TokenState, string> = {
  working: 'Working',
  expiring: 'Expires soon',
  expired: 'Expired',
  revoked: 'Revoked',
}

/** Whether a token opens anything, and for how long yet. */
export function TokenStateMark({ state }: { state: TokenState }) {
  const word = STATE_WORDS[state]
  switch (state) {
    case 'working':
      return <StateMark tone="clear">{word}</StateMark>
    case 'expiring':
      return (
        <StateMark tone="caution" icon={IconClockExclamation}>
          {word}
        </StateMark>
      )
    case 'expired':
      return (
        <StateMark tone="neutral" icon={IconClockOff}>
          {word}
        </StateMark>
      )
    case 'revoked':
      return (
        <StateMark tone="neutral" icon={IconBan}>
          {word}
        </StateMark>
      )
  }
}
