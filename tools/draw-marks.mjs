// `node tools/draw-marks.mjs`: draws marks.svg, the icons of the calendar side by side, as the picture that is shown. As an SVG
// every one of a month's hundreds of marks would be drawn anew from all its paths: most of the time a month takes to appear.
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import sharp from 'sharp'

const FOLDER = 'src/features/calendar/components'
/** Sharp up to three times the pixels of the screen at the 13 pixels a mark has, with some to spare. */
const SIDE = 48
const PATH_SIDE = 24
const DPI = 72

/** @returns the picture as PNG */
export async function drawMarks() {
  const svg = await readFile(resolve(FOLDER, 'marks.svg'))
  return sharp(svg, { density: (DPI * SIDE) / PATH_SIDE })
    .png({ compressionLevel: 9 })
    .toBuffer()
}

if (process.argv[1] === import.meta.filename) await writeFile(resolve(FOLDER, 'marks.png'), await drawMarks())
