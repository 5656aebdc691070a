import type { MessagePort } from 'node:worker_threads'
import { workerData } from 'node:worker_threads'
import { openDataDir } from './open-pglite-data-dir.ts'
import { servePglite } from './open-pglite-server.ts'

/** What the desk hands to this thread. */
export interface WorkerData {
  readonly dir: string
  readonly template: Uint8Array | undefined
  readonly port: MessagePort
}

// The entry of the thread that owns PGlite, bundled by itself: an aggregate over a year blocks here, not the server.
const { dir, template, port } = workerData as WorkerData
servePglite(port, (onLine) => openDataDir(dir, { template, onLine }))
