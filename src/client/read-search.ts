/** What the address says under `key`, as words; the router reads `?q=2026` as a number. */
export function readText(search: Record<string, unknown>, key: string, longest = 100): string | undefined {
  const value = search[key]
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value).trim().slice(0, longest)
  return text === '' ? undefined : text
}

/** One of `options`; anything else in the address counts as nothing. */
export function readChoice<T extends string>(
  search: Record<string, unknown>,
  key: string,
  options: readonly T[],
): T | undefined {
  return options.find((option) => option === search[key])
}

/** Whether the address switches something on. */
export function readFlag(search: Record<string, unknown>, key: string): true | undefined {
  return search[key] === true || search[key] === 1 ? true : undefined
}
