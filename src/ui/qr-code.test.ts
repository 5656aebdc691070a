import { expect, it } from 'vitest'
import { makeQrCode, toSvg } from './qr-code.ts'

it('has four modules of quiet around it, and its three corners', () => {
  const { size, path } = makeQrCode('https://desk.example/l/launch')
  // Version 3: 29 modules.
  expect(size).toBe(29 + 8)
  for (const corner of ['M4 4h', 'M32 4h', 'M4 32h']) expect(path).toContain(corner)
  expect(path).not.toMatch(/M[0-3] /)
})

it('is an SVG by itself, and another for another address', () => {
  const one = toSvg(makeQrCode('https://desk.example/l/one'))
  expect(one).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 33 33"/)
  expect(toSvg(makeQrCode('https://desk.example/l/two'))).not.toBe(one)
})
