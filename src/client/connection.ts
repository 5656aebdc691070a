/** Whether the desk answers, as the last call found. */
export interface Connection {
  readonly reachable: boolean
  /** Since when it has not answered, in milliseconds. */
  readonly lostAt: number | null
}

let connection: Connection = { reachable: true, lostAt: null }
const listeners = new Set<() => void>()

export function noteReachable(reachable: boolean): void {
  if (reachable === connection.reachable) return
  connection = { reachable, lostAt: reachable ? null : Date.now() }
  for (const listener of listeners) listener()
}

export function subscribeConnection(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function getConnection(): Connection {
  return connection
}
