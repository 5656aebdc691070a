import { ApiError } from './api-error.ts'

/**
 * What the desk holds now, when `error` says that somebody changed it in the meantime.
 * @returns null for every other error, and where the server did not say what there is now
 */
export function readConflict<T>(error: unknown): T | null {
  if (!(error instanceof ApiError) || error.code !== 'conflict') return null
  return (error.problem.current as T | undefined) ?? null
}
