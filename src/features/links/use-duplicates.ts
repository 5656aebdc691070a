import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '#client/query.ts'
import type { Link } from './queries.ts'
import type { useBuilder } from './use-builder.ts'

/** Long enough that an address being typed is one question. */
const PAUSE_MS = 300
const NONE: readonly Link[] = []

/** Links that lead to exactly what is being put together; asked for once nothing is wrong with it. */
export function useDuplicates({ wish, ready }: ReturnType<typeof useBuilder>): readonly Link[] {
  const [asked] = useDebouncedValue(wish, PAUSE_MS)
  const { destination, fields, preset, channelIds, replaceForeign } = asked
  const body = { destination, fields, preset, channelIds: [...channelIds], replaceForeign }
  const settled = ready && asked === wish
  const { data } = useQuery({ ...apiQuery('buildLinks', { body }), enabled: settled })
  return settled && data ? data.links.flatMap(({ duplicates }) => duplicates) : NONE
}
