import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Metrics } from '#api/deps.ts'
import type { Stores } from '#core/ports/stores.ts'

/** Prometheus figures: request times as they happen, the rest read when asked for. */
export function createMetrics(stores: Stores): Metrics & { readonly registry: Registry } {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'signalbox_request_seconds',
    help: 'Time to answer a request, in seconds',
    labelNames: ['operation', 'method', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [registry],
  })
  new Gauge({
    name: 'signalbox_worker_heartbeat_age_seconds',
    help: 'Seconds since a worker last gave a sign of life; absent when none ever did',
    registers: [registry],
    async collect() {
      const worker = (await stores.heartbeats.list()).find((each) => each.role !== 'web')
      if (worker) this.set((Date.now() - new Date(worker.beatAt).getTime()) / 1000)
      else this.reset()
    },
  })
  return {
    registry,
    observeRequest: (labels, seconds) => requests.observe(labels, seconds),
    render: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  }
}
