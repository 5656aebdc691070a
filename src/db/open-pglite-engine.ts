import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { type OpenPgliteEngine, servePglite } from './open-pglite-server.ts'
import type { WorkerData } from './open-pglite-worker.ts'

/** A running PGlite that nobody has spoken to yet. */
export interface PgliteEngine {
  readonly port: MessagePort
  /** Told once, when the thread ends by itself. */
  onDeath(tell: (reason: string) => void): void
  stop(): Promise<void>
}

/** @param workerUrl the bundled `open-pglite-worker.ts` */
export function startInThread(workerUrl: URL, data: Omit<WorkerData, 'port'>): PgliteEngine {
  const { port1, port2 } = new MessageChannel()
  const workerData: WorkerData = { ...data, port: port2 }
  // Flags of the parent, such as loaders of a test runner, are of no use to the bundle.
  const worker = new Worker(workerUrl, { workerData, transferList: [port2], execArgv: [], name: 'pglite' })
  return {
    port: port1,
    onDeath(tell) {
      worker.on('error', (error) => tell(`The database thread failed: ${String(error)}`))
      worker.on('exit', (code) => tell(`The database thread ended with code ${code}`))
    },
    stop: async () => void (await worker.terminate()),
  }
}

/** The same in the calling thread, which it blocks while it works: for the command line, the build and tests. */
export function startHere(open: OpenPgliteEngine): PgliteEngine {
  const { port1, port2 } = new MessageChannel()
  servePglite(port2, open)
  return { port: port1, onDeath: () => undefined, stop: async () => port2.close() }
}
