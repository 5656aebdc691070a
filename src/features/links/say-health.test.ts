import { expect, it } from 'vitest'
import { sayHealth } from './say-health.ts'

const READ = { checkedAt: '2026-11-23T09:00:00.000Z', simulated: true, finalUrl: null, openGraph: null, faults: [] }
const fault = { field: 'image', rule: 'missing', message: 'The page has no picture.' }

it.each([
  [null, 'neutral', 'Not read'],
  [{ ...READ, status: null, faults: [fault] }, 'caution', 'Unreadable'],
  [{ ...READ, status: 404, faults: [fault] }, 'danger', 'Error 404'],
  [{ ...READ, status: 200 }, 'clear', 'Good'],
  [{ ...READ, status: 200, faults: [fault] }, 'caution', '1 fault'],
  [{ ...READ, status: 200, faults: [fault, fault] }, 'caution', '2 faults'],
])('%j is %s: %s', (health, tone, label) => {
  expect(sayHealth(health)).toEqual({ tone, label })
})
