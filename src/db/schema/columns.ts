import { customType } from 'drizzle-orm/pg-core'
import { type Instant, toInstant } from '#core/time/instant.ts'

/** A moment: `timestamptz(3)` in the database, an ISO string with milliseconds in the program. */
export const instant = customType<{ data: Instant; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  fromDriver: (value) => toInstant(new Date(value).getTime()),
})
