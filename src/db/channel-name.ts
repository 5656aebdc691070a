import { assert } from '#core/base/assert.ts'

/**
 * Quotes a notification channel for LISTEN, which takes no parameters.
 * @throws BugError when the name would be folded, cut or escaped differently by the two engines
 */
export function quoteChannel(channel: string): string {
  assert(/^[a-z][a-z0-9_]{0,62}$/.test(channel), `Not a channel name: ${channel}`)
  return `"${channel}"`
}
