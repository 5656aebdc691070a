import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Area, CORNERS, fitArea, moveArea, pullCorner, scaleArea, setFigure } from './crop-math.ts'

const size = { width: 1200, height: 800 }

describe('the largest part of a shape', () => {
  it.each([
    [null, { x: 0, y: 0, width: 1200, height: 800 }],
    [1, { x: 200, y: 0, width: 800, height: 800 }],
    [4 / 5, { x: 280, y: 0, width: 640, height: 800 }],
    [1.91, { x: 0, y: 86, width: 1200, height: 628 }],
  ])('%s', (ratio, area) => expect(fitArea(size, ratio)).toEqual(area))
})

describe('a part', () => {
  const area: Area = { x: 100, y: 100, width: 400, height: 400 }

  it('stops at the edges', () => {
    expect(moveArea(area, { x: -500, y: 9_000 }, size)).toEqual({ ...area, x: 0, y: 400 })
  })

  it('keeps the corner across when one is pulled, and its shape when it has one', () => {
    expect(pullCorner(area, 'se', { x: 700, y: 300 }, size, null)).toEqual({ x: 100, y: 100, width: 600, height: 200 })
    expect(pullCorner(area, 'nw', { x: 300, y: 400 }, size, 1)).toEqual({ x: 300, y: 300, width: 200, height: 200 })
  })

  it('grows around its middle', () => {
    expect(scaleArea(area, 1.5, size, 1)).toEqual({ x: 0, y: 0, width: 600, height: 600 })
  })

  it('takes typed figures', () => {
    expect(setFigure(area, 'x', 1_000, size, 1)).toEqual({ ...area, x: 800 })
    expect(setFigure(area, 'height', 200, size, 2)).toEqual({ x: 100, y: 100, width: 400, height: 200 })
    expect(setFigure(area, 'width', 5_000, size, null)).toEqual({ x: 0, y: 100, width: 1200, height: 400 })
  })
})

it('never leaves the picture, never loses its shape by more than a pixel, and is always whole, whatever is done', () => {
  const side = fc.integer({ min: 20, max: 6_000 })
  const ratio = fc.constantFrom(null, 1, 4 / 5, 1.91, 9 / 16)
  const point = fc.record({
    x: fc.double({ min: -9_000, max: 9_000, noNaN: true }),
    y: fc.double({ min: -9_000, max: 9_000, noNaN: true }),
  })
  const factor = fc.double({ min: 0.01, max: 20, noNaN: true })
  fc.assert(
    fc.property(
      side,
      side,
      ratio,
      fc.constantFrom(...CORNERS),
      point,
      factor,
      (width, height, ratio, corner, to, factor) => {
        const size = { width, height }
        const first = fitArea(size, ratio)
        const pulled = pullCorner(first, corner, to, size, ratio)
        const scaled = scaleArea(pulled, factor, size, ratio)
        for (const area of [
          first,
          pulled,
          moveArea(pulled, to, size),
          scaled,
          setFigure(scaled, 'width', to.x, size, ratio),
        ]) {
          for (const figure of Object.values(area)) expect(Number.isInteger(figure)).toBe(true)
          expect(Math.min(area.x, area.y)).toBeGreaterThanOrEqual(0)
          expect(Math.min(area.width, area.height)).toBeGreaterThanOrEqual(1)
          expect(area.x + area.width).toBeLessThanOrEqual(width)
          expect(area.y + area.height).toBeLessThanOrEqual(height)
          if (ratio !== null)
            expect(Math.abs(area.width - area.height * ratio)).toBeLessThanOrEqual(Math.max(1, ratio) + 1)
        }
      },
    ),
  )
})
