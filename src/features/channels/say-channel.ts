import type { Capacity, OptimalTimeRule } from '#core/channel/channel.ts'

/** `3–4 a day`, `1 a week`, `up to 2 a day`. */
export function sayCapacity(capacity: Capacity | null): string {
  if (!capacity) return 'No figure, no meter'
  const { from, to, per } = capacity
  const count = from === to ? `${to}` : from === 0 ? `up to ${to}` : `${from}–${to}`
  return `${count} a ${per}`
}

/** `3★ or better; from the 4th post of a day fewer will do`. */
export function sayRule(rule: OptimalTimeRule | null): string {
  if (!rule) return 'None'
  const stars = rule.minStars === 5 ? '5★ only' : `${rule.minStars}★ or better`
  if (rule.relaxedFromPost === null) return stars
  return `${stars}; from the ${sayOrdinal(rule.relaxedFromPost)} post of a day fewer will do`
}

const ordinals = new Intl.PluralRules('en-US', { type: 'ordinal' })
const ENDINGS: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }

function sayOrdinal(count: number): string {
  return `${count}${ENDINGS[ordinals.select(count)]}`
}
