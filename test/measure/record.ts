/** One figure, as `--json` writes it. */
export interface BenchRecord {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 'KB' | 'per second'
  /** How many measurements it was taken from. */
  readonly n: number
  readonly note: string
}

/** @param share 0.5 for the median, 0.99 for the slowest hundredth */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return Math.round(value * 1000) / 1000
}

/** Median and 99th percentile of one thing measured many times, in milliseconds. */
export function toRecords(name: string, ms: readonly number[], note: string): BenchRecord[] {
  const record = (suffix: string, share: number): BenchRecord => ({
    name: `${name} ${suffix}`,
    value: percentile(ms, share),
    unit: 'ms',
    n: ms.length,
    note,
  })
  return [record('p50', 0.5), record('p99', 0.99)]
}

/** Runs `work` this often, one after the other, after a few unmeasured runs. @returns milliseconds of each */
export async function measure(times: number, work: (index: number) => Promise<unknown>): Promise<number[]> {
  for (let index = 0; index < Math.min(20, times); index++) await work(-1 - index)
  const taken: number[] = []
  for (let index = 0; index < times; index++) {
    const started = performance.now()
    await work(index)
    taken.push(performance.now() - started)
  }
  return taken
}
