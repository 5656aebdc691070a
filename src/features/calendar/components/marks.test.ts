import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawMarks } from '../../../../tools/draw-marks.mjs'

const PICTURE = 'src/features/calendar/components/marks.png'
/** Versions of the renderer differ at the edges of a line. */
const SLACK = 4

async function readPixels(png: Buffer) {
  return sharp(png).extractChannel('alpha').raw().toBuffer()
}

test('the marks that are shown are those of marks.svg: if not, run node tools/draw-marks.mjs', async () => {
  const [shown, drawn] = await Promise.all([readPixels(await readFile(PICTURE)), readPixels(await drawMarks())])
  expect(shown.length).toBe(drawn.length)
  const apart = shown.reduce((sum, alpha, at) => sum + Math.abs(alpha - (drawn[at] ?? 0)), 0) / shown.length
  expect(apart).toBeLessThan(SLACK)
})
