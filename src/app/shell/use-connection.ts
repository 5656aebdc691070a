import { useSyncExternalStore } from 'react'
import { type Connection, getConnection, subscribeConnection } from '#client/connection.ts'

/** @returns whether the desk answers */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribeConnection, getConnection)
}
