import { Gauge, type Registry } from 'prom-client'
import type { Log } from '#api/deps.ts'

/** Work that is due again and again; the loop lives here, the work itself is a tick without one. */
export interface Job {
  readonly name: string
  readonly everyMs: number
  tick(): Promise<void>
}

interface Scheduled extends Job {
  dueAtMs: number
  running: Promise<void> | null
}

const LOOK_EVERY_MS = 250

/** Runs jobs when they are due, each at most once at a time, and stops without cutting one off. */
export function startLoops(jobs: readonly Job[], log: Log, registry: Registry): { stop(): Promise<void> } {
  const scheduled: Scheduled[] = jobs.map((job) => ({ ...job, dueAtMs: Date.now(), running: null }))
  measureLoops(scheduled, registry)
  const look = (): void => {
    for (const job of scheduled) if (!job.running && job.dueAtMs <= Date.now()) job.running = run(job, log)
  }
  look()
  const timer = setInterval(look, LOOK_EVERY_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await Promise.all(scheduled.map((job) => job.running))
    },
  }
}

async function run(job: Scheduled, log: Log): Promise<void> {
  try {
    await job.tick()
  } catch (error) {
    log.error({ err: error, job: job.name }, 'A job failed; it is tried again at its next time')
  } finally {
    job.dueAtMs = Date.now() + job.everyMs
    job.running = null
  }
}

function measureLoops(jobs: readonly Scheduled[], registry: Registry): void {
  const lateMs = (job: Scheduled): number => Math.max(0, Date.now() - job.dueAtMs)
  new Gauge({
    name: 'signalbox_jobs_due',
    help: 'Jobs of this process that are due and not yet done',
    registers: [registry],
    collect() {
      this.set(jobs.filter((job) => lateMs(job) > 0).length)
    },
  })
  new Gauge({
    name: 'signalbox_job_lateness_seconds',
    help: 'How long the longest-waiting due job of this process has been due',
    registers: [registry],
    collect() {
      this.set(Math.max(0, ...jobs.map(lateMs)) / 1000)
    },
  })
}
