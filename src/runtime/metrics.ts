import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Metrics } from '#api/deps.ts'
import type { Clock } from '#core/ports/clock.ts'
import type { Stores } from '#core/ports/stores.ts'
import { toMs } from '#core/time/instant.ts'

interface Needs {
  readonly stores: Stores
  readonly clock: Clock
}

/** Prometheus figures: request times as they happen, the rest read when asked for. */
export function createMetrics(needs: Needs): Metrics & { readonly registry: Registry } {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'signalbox_request_seconds',
    help: 'Time to answer a request, in seconds',
    labelNames: ['operation', 'method', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [registry],
  })
  measureWorker(needs, registry)
  measureQueue(needs, registry)
  measureTrouble(needs, registry)
  return {
    registry,
    observeRequest: (labels, seconds) => requests.observe(labels, seconds),
    render: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  }
}

function measureWorker({ stores, clock }: Needs, registry: Registry): void {
  new Gauge({
    name: 'signalbox_worker_heartbeat_age_seconds',
    help: 'Seconds since a worker last gave a sign of life; NaN when there is none',
    registers: [registry],
    async collect() {
      const worker = (await stores.heartbeats.list()).find((each) => each.role !== 'web')
      // A gauge without a value would say 0, which reads as alive this moment.
      this.set(worker ? (toMs(clock.realNow()) - toMs(worker.beatAt)) / 1000 : Number.NaN)
    },
  })
}

/** What waits for the publisher, by the desk's clock; the same from every process. */
function measureQueue({ stores, clock }: Needs, registry: Registry): void {
  new Gauge({
    name: 'signalbox_queue_depth',
    help: 'Publications whose time has come and that no worker has begun',
    registers: [registry],
    async collect() {
      this.set((await stores.publishing.findOverdue(clock.now())).count)
    },
  })
  new Gauge({
    name: 'signalbox_queue_lateness_seconds',
    help: 'How long the longest-waiting of them has been due; 0 when none waits',
    registers: [registry],
    async collect() {
      const now = clock.now()
      const { since } = await stores.publishing.findOverdue(now)
      this.set(since === null ? 0 : (toMs(now) - toMs(since)) / 1000)
    },
  })
}

const TROUBLE = ['sending', 'held', 'failed', 'unconfirmed'] as const

function measureTrouble({ stores }: Needs, registry: Registry): void {
  new Gauge({
    name: 'signalbox_publications',
    help: 'Publications in each state that somebody watches',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const counts = await stores.publishing.countByState(TROUBLE)
      for (const state of TROUBLE) this.set({ state }, counts[state] ?? 0)
    },
  })
}
