import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addMs } from './instant.ts'
import { playForward } from './play.ts'

const START = '2026-11-23T09:00:00.000Z'
const minute = (count: number): string => addMs(START, count * 60_000)

const makeSource = (dues: readonly string[]) => {
  const ran: string[] = []
  return {
    ran,
    nextDue: async (after: string, until: string) =>
      dues.filter((due) => due > after && due <= until).sort()[0] ?? null,
    runDue: async (now: string) => void ran.push(...dues.filter((due) => due === now)),
  }
}

it('stops at every due instant of every source, in order, and ends at the target', async () => {
  const minutes = fc.array(fc.integer({ min: -10, max: 100 }), { maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(minutes, minutes, async (one, two) => {
      const sources = [makeSource(one.map(minute)), makeSource(two.map(minute))]
      const stops: string[] = []
      const steps = await playForward({
        from: START,
        to: minute(60),
        sources,
        stepTo: async (at) => void stops.push(at),
      })
      const due = [...new Set([...one, ...two].filter((each) => each > 0 && each <= 60).map(minute))].sort()
      expect(stops).toEqual([...due, minute(60)])
      expect(steps).toBe(due.length)
      for (const [index, list] of [one, two].entries())
        expect(new Set(sources[index]?.ran)).toEqual(new Set(list.filter((each) => each > 0 && each <= 60).map(minute)))
    }),
  )
})

it('finds work that other work made due', async () => {
  const dues = [minute(1)]
  const source = {
    nextDue: async (after: string, until: string) =>
      dues.filter((due) => due > after && due <= until).sort()[0] ?? null,
    runDue: async (now: string) => void (dues.length < 4 && dues.push(addMs(now, 60_000))),
  }
  expect(await playForward({ from: START, to: minute(10), sources: [source], stepTo: async () => {} })).toBe(4)
})
