/** What an imitation remembers, as JSON by key. It survives a restart of whoever keeps it. */
export interface FakeState {
  /** @returns undefined when there is nothing */
  get(key: string): Promise<unknown>
  /** Takes all of it, or nothing; it is kept when this returns. Null takes a key away. */
  put(entries: Readonly<Record<string, unknown>>): Promise<void>
  /** @returns the values whose key begins with this, in the order of their keys */
  list(prefix: string): Promise<readonly unknown[]>
}

const WIDTH = 10

/** A key that sorts as its number does. */
export function numbered(prefix: string, serial: number): string {
  return `${prefix}${String(serial).padStart(WIDTH, '0')}`
}
