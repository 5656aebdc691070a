import { benchApi } from './api.ts'
import { benchCalendar } from './calendar.ts'
import { benchClicks } from './clicks.ts'
import { benchLinks } from './links.ts'
import { benchFirstPaint } from './first-paint.ts'
import { benchPostsApi } from './posts-api.ts'
import { benchLoad } from './publisher/load.ts'
import { benchThroughput } from './publisher/throughput.ts'
import type { BenchRecord } from './record.ts'
import { benchStarts } from './starts.ts'

const BENCHES = {
  ...{ starts: benchStarts, paint: benchFirstPaint, clicks: benchClicks, api: benchApi, posts: benchPostsApi },
  ...{ links: benchLinks, calendar: benchCalendar, publisher: benchThroughput, load: benchLoad },
}

/**
 * Everything, one after the other: two cores measure one thing at a time.
 * @param only the names of those that are wanted; all of them without any @throws for a name there is not
 */
export async function runBench(print: (line: string) => void, only: readonly string[]): Promise<BenchRecord[]> {
  const names = Object.keys(BENCHES)
  const unknown = only.find((name) => !names.includes(name))
  if (unknown) throw new Error(`There is no bench “${unknown}”; there are ${names.join(', ')}.`)
  const records: BenchRecord[] = []
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (only.length > 0 && !only.includes(name)) continue
    const found = await bench()
    records.push(...found)
    for (const { name: figure, value, unit, n, note } of found)
      print(`${figure.padEnd(40)} ${value.toFixed(2).padStart(10)} ${unit.padEnd(10)} n=${n}  ${note}`)
  }
  return records
}
