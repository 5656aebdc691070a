/** @returns whether two values are the same JSON, whatever the order of their keys (a jsonb column orders them anew) */
export function isSame(a: unknown, b: unknown): boolean {
  return toCanonical(a) === toCanonical(b)
}

function toCanonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  )
}
