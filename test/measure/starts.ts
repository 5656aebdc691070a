import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDeskProcess } from '../desk-process.ts'
import { type BenchRecord, percentile } from './record.ts'

const ROUNDS = 5

/** From the command to the first good answer of /readyz: the first start fills the demonstration, later ones find it. */
export async function benchStarts(): Promise<BenchRecord[]> {
  const cold: number[] = []
  const warm: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const dataDir = await mkdtemp(join(tmpdir(), 'signalbox-bench-'))
    cold.push(await timeStart(dataDir))
    warm.push(await timeStart(dataDir))
    await rm(dataDir, { recursive: true, force: true })
  }
  return [
    {
      name: 'cold start',
      value: percentile(cold, 0.5),
      unit: 'ms',
      n: ROUNDS,
      note: 'first start after the build, demonstration filled; median',
    },
    {
      name: 'warm start',
      value: percentile(warm, 0.5),
      unit: 'ms',
      n: ROUNDS,
      note: 'later start on the same data; median',
    },
  ]
}

async function timeStart(dataDir: string): Promise<number> {
  const started = performance.now()
  const desk = await startDeskProcess({ DATA_DIR: dataDir })
  const taken = performance.now() - started
  await desk.stop()
  return taken
}
