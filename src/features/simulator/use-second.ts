import { useEffect, useState } from 'react'
import { useClockOffset } from '#ui/time/use-now.ts'

/** @returns the desk's time in milliseconds, renewed at every second */
export function useSecond(): number {
  const offset = useClockOffset()
  const [real, setReal] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setReal(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return real + offset
}
