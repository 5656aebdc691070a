import { benchApi } from './api.ts'
import { benchCalendar } from './calendar.ts'
import { benchClicks } from './clicks.ts'
import { benchLinks } from './links.ts'
import { benchFirstPaint } from './first-paint.ts'
import { benchPostsApi } from './posts-api.ts'
import type { BenchRecord } from './record.ts'
import { benchStarts } from './starts.ts'

/** Everything, one after the other: two cores measure one thing at a time. */
export async function runBench(print: (line: string) => void): Promise<BenchRecord[]> {
  const records: BenchRecord[] = []
  for (const bench of [benchStarts, benchFirstPaint, benchClicks, benchApi, benchPostsApi, benchLinks, benchCalendar]) {
    const found = await bench()
    records.push(...found)
    for (const { name, value, unit, n, note } of found)
      print(`${name.padEnd(26)} ${value.toFixed(2).padStart(10)} ${unit.padEnd(10)} n=${n}  ${note}`)
  }
  return records
}
