import { isDay } from '#core/time/wall.ts'
import type { DeskSearch } from '#client/desk-links.ts'
import { readText } from '#client/read-search.ts'

const IDS_LENGTH = 1_300

/** What of the address belongs to the shell, on every page of the desk. */
export function readDeskSearch(search: Record<string, unknown>): DeskSearch {
  const day = readText(search, 'composeDay')
  return {
    compose: readText(search, 'compose'),
    composeDay: day && isDay(day) ? day : undefined,
    composeChannels: readText(search, 'composeChannels', IDS_LENGTH),
    peek: readText(search, 'peek'),
    pause: readText(search, 'pause'),
    lift: readText(search, 'lift'),
    request: readText(search, 'request'),
  }
}
