import type { Log } from '#api/deps.ts'
import type { Clock } from '#core/ports/clock.ts'
import type { DeskClock } from '#core/ports/stores.ts'
import type { OpenDatabase } from '#db/database.ts'
import { calmly } from './calmly.ts'
import { createSystemClock } from './clock.ts'

const CLOCK_CHANNEL = 'desk_clock'

/** The desk's clock as this process shows it: the machine's, plus an offset that every process is told of. */
export interface SharedClock extends Clock {
  /** Reads the offset now, and again whenever another process moves it. */
  follow(database: OpenDatabase, read: () => Promise<DeskClock>, log: Log): Promise<void>
  /** Takes the offset here at once, and tells the others. */
  spread(clock: DeskClock): Promise<void>
}

export function createSharedClock(): SharedClock {
  let offsetMs = 0
  let tell = async (): Promise<void> => {}
  return {
    ...createSystemClock(() => offsetMs),
    follow: async (database, read, log) => {
      const reread = async (): Promise<void> => void ({ offsetMs } = await read())
      await reread()
      const look = calmly(reread, log, 'The clock could not be read')
      await database.listen(CLOCK_CHANNEL, look, look)
      tell = () => database.notify(CLOCK_CHANNEL, '')
    },
    spread: async (clock) => {
      offsetMs = clock.offsetMs
      await tell()
    },
  }
}
