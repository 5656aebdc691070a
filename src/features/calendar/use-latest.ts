import { type RefObject, useLayoutEffect, useRef } from 'react'

/** The newest of a value, for what runs later and must keep its identity. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
