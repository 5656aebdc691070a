import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { Input, Output } from '#contract/contract.ts'
import type { OperationId } from '#contract/operations.ts'
import { call } from './call.ts'

type Args<Id extends OperationId> = unknown extends Input<Id> ? [] : [input: Input<Id>]

/**
 * An operation that reads, as a query. Keys follow from the operation, so that every page shares one copy of an answer:
 * `useQuery(apiQuery('listPeople'))`.
 */
export function apiQuery<Id extends OperationId>(id: Id, ...args: Args<Id>) {
  return queryOptions<Output<Id>, Error, Output<Id>, readonly unknown[]>({
    queryKey: [id, ...args],
    queryFn: () => call(id, ...args),
  })
}

/** Marks the answers of these operations, whatever their input, as old: those on screen are asked again. */
export async function refresh(client: QueryClient, ...ids: readonly OperationId[]): Promise<void> {
  await Promise.all(ids.map((id) => client.invalidateQueries({ queryKey: [id] })))
}
