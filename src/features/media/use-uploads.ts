import { useQueryClient } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { createUploads } from '#client/media/uploads.ts'

/** Files on their way from this page. */
export function useUploads() {
  const client = useQueryClient()
  const [uploads] = useState(() => createUploads(client))
  return { uploads, list: useSyncExternalStore(uploads.subscribe, uploads.get) }
}
