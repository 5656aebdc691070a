/** Somebody who listens to a notification channel. */
export interface Listener {
  on(payload: string): void
  /** Notifications may have been missed. */
  onGap?: (() => void) | undefined
}

export interface Listeners {
  /**
   * @param say sends `LISTEN` before the first listener of a channel, `UNLISTEN` after the last
   * @returns removes the listener
   */
  add(
    channel: string,
    listener: Listener,
    say: (verb: 'LISTEN' | 'UNLISTEN') => Promise<unknown>,
  ): Promise<() => Promise<void>>
  tell(channel: string, payload: string): void
  tellGap(): void
  channels(): string[]
}

/** Who listens to what, so that the database hears of each channel once. */
export function createListeners(): Listeners {
  const byChannel = new Map<string, Set<Listener>>()

  function remove(channel: string, listener: Listener): boolean {
    const left = byChannel.get(channel)
    const wasLast = left?.delete(listener) === true && left.size === 0
    if (wasLast) byChannel.delete(channel)
    return wasLast
  }

  return {
    async add(channel, listener, say) {
      const others = byChannel.get(channel)
      byChannel.set(channel, (others ?? new Set()).add(listener))
      // Repeating LISTEN is free, and whoever comes second must not be told "listening" before the first is.
      await say('LISTEN').catch((error: unknown) => {
        remove(channel, listener)
        throw error
      })
      return async () => {
        if (remove(channel, listener)) await say('UNLISTEN')
      }
    },
    tell: (channel, payload) => byChannel.get(channel)?.forEach(({ on }) => on(payload)),
    tellGap: () => byChannel.forEach((all) => all.forEach(({ onGap }) => onGap?.())),
    channels: () => [...byChannel.keys()],
  }
}
