import type { Log } from '#api/deps.ts'

/**
 * Work that nobody awaits, such as the answer to a notification: a database that is away for a moment must not end the
 * process. When it is back, the listener is told to look again.
 */
export function calmly(work: () => Promise<void>, log: Log, failed: string): () => void {
  return () => void work().catch((error: unknown) => log.warn({ err: error }, failed))
}
