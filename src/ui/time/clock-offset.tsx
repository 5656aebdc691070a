import { type ReactNode, useEffect } from 'react'
import { ClockOffset, renewNow } from './use-now.ts'

interface ClockOffsetProviderProps {
  /** How far the desk's time is ahead of real time, in milliseconds. */
  readonly value: number
  readonly children: ReactNode
}

/** Moves the times of everything inside to the desk's clock. */
export function ClockOffsetProvider({ value, children }: ClockOffsetProviderProps) {
  // Whoever moved the clock to 10:30 does not want to read 10:29.
  useEffect(renewNow, [value])
  return <ClockOffset value={value}>{children}</ClockOffset>
}
