import type { DatabaseLog } from '#db/database.ts'

/** A log that keeps what it was told, for tests that look at it. */
export function createQuietLog() {
  const lines: { level: 'info' | 'warn' | 'error'; message: string }[] = []
  const keep = (level: 'info' | 'warn' | 'error') => (_fields: object, message: string) =>
    void lines.push({ level, message })
  return { info: keep('info'), warn: keep('warn'), error: keep('error'), lines } satisfies DatabaseLog & {
    lines: unknown
  }
}
