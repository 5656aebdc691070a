import { useQuery } from '@tanstack/react-query'
import { PICK_LISTS, type PickListName } from '#core/pick-list/pick-list.ts'
import type { Output } from '#contract/contract.ts'
import { apiQuery } from '#client/query.ts'
import type { PickListsSearch } from './search-params.ts'

export const pickListsQuery = apiQuery('listPickLists')

export type PickLists = Output<'listPickLists'>
export type Value = PickLists['values'][number]

export type ValueRequest = Output<'listValueRequests'>['requests'][number]

/** The part of the page that notifications lead to. */
export const REQUESTS_ID = 'requests'

export function useValueRequests() {
  return useQuery(apiQuery('listValueRequests'))
}

export function usePickLists() {
  return useQuery(pickListsQuery)
}

/** One list as it is being looked at. */
export interface ListView {
  readonly list: PickListName
  /** What the filters let through. */
  readonly shown: readonly Value[]
  /** How many the whole list offers, and how many it no longer does. */
  readonly offered: number
  readonly retired: number
  /** How many fit the words and are hidden only because they are retired. */
  readonly hidden: number
}

export function viewLists(values: readonly Value[], { q, retired }: PickListsSearch): ListView[] {
  const words = q?.toLowerCase().split(/\s+/) ?? []
  const fits = (value: Value) => {
    const text = `${value.value} ${value.label} ${value.mediums.join(' ')}`.toLowerCase()
    return words.every((word) => text.includes(word))
  }
  return PICK_LISTS.map((list) => {
    const all = values.filter((value) => value.list === list)
    const gone = all.filter((each) => each.retiredAt)
    return {
      list,
      shown: all.filter((each) => (retired || !each.retiredAt) && fits(each)),
      offered: all.length - gone.length,
      retired: gone.length,
      hidden: retired ? 0 : gone.filter(fits).length,
    }
  })
}
