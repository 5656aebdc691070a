import type { LinkSort } from '#core/ports/link-stores.ts'
import type { Sort } from '#ui/data-table/columns.ts'

/** @returns the column that shows the order; nothing for the newest first */
export function toSort(sort: LinkSort | undefined): Sort | undefined {
  if (sort === 'clicks') return { id: 'clicks', desc: true }
  return sort === 'slug' ? { id: 'slug', desc: false } : undefined
}

/** The server has one way for each: pressing the head of a sorted column goes back to the newest first. */
export function fromSort({ id }: Sort, current: LinkSort | undefined): LinkSort | undefined {
  const wanted = id === 'clicks' ? 'clicks' : 'slug'
  return wanted === current ? undefined : wanted
}
