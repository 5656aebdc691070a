import createCode from 'qrcode-generator'

/** Modules of quiet around the code. Source: ISO/IEC 18004, four at least. */
const QUIET = 4
const PNG_PX = 1024

interface QrCode {
  readonly size: number
  /** An SVG path of its dark modules, in modules. */
  readonly path: string
  /** Column and row of each. */
  readonly dark: readonly (readonly [number, number])[]
}

/** @returns the code of an address, with its quiet zone */
export function makeQrCode(text: string): QrCode {
  const code = createCode(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  const rows = Array.from({ length: count }, (_, row) => row)
  const dark = rows.flatMap((row) =>
    rows.filter((column) => code.isDark(row, column)).map((column): [number, number] => [column + QUIET, row + QUIET]),
  )
  return { size: count + 2 * QUIET, path: dark.map(([x, y]) => `M${x} ${y}h1v1h-1z`).join(''), dark }
}

/** The code as a file of its own. */
export function toSvg({ size, path }: QrCode): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
}

/** @throws when the browser cannot draw it */
export async function toPng({ size, dark }: QrCode): Promise<Blob> {
  const scale = Math.ceil(PNG_PX / size)
  const canvas = document.createElement('canvas')
  canvas.width = size * scale
  canvas.height = size * scale
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser cannot draw the picture: take the SVG.')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000'
  for (const [x, y] of dark) context.fillRect(x * scale, y * scale, scale, scale)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made: take the SVG.')))),
  )
}
