/** The SQLSTATE codes that our own code reacts to. */
export const sqlStates = {
  uniqueViolation: '23505',
  foreignKeyViolation: '23503',
  checkViolation: '23514',
  serializationFailure: '40001',
  deadlockDetected: '40P01',
  lockNotAvailable: '55P03',
  diskFull: '53100',
} as const

interface SqlFailure {
  readonly code: string
  readonly constraint: string | undefined
}

/** Drizzle wraps what the driver throws, so the code is often one or two causes down. */
function findSqlFailure(error: unknown): SqlFailure | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code, constraint } = at as Error & Partial<SqlFailure>
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return { code, constraint }
  }
  return undefined
}

/** @returns the SQLSTATE of what the database refused, undefined when this was something else */
export function sqlStateOf(error: unknown): string | undefined {
  return findSqlFailure(error)?.code
}

/** @param constraint only this constraint or unique index; any when left out */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const failure = findSqlFailure(error)
  if (failure?.code !== sqlStates.uniqueViolation) return false
  return constraint === undefined || failure.constraint === constraint
}
