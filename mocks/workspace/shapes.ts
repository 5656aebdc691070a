/** A few shapes as SVG. There are no letters: a machine may have no fonts. */

export const INK = '#0d2b33'
export const TEAL = '#0f6b7f'
export const MIST = '#dcebee'
export const CREAM = '#f6f1e7'
export const SAND = '#e6d9c2'
export const PLUM = '#6f4a7e'
export const LILAC = '#b79ac4'
export const AMBER = '#e2a43b'
export const LEAF = '#5d8a66'

/** Seeds of a thistle turn by this angle from one to the next, in radians. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5))

const round = (value: number): number => Math.round(value * 10) / 10

export function picture(width: number, height: number, ground: string, ...shapes: readonly string[]): string {
  const back = `<rect width="${width}" height="${height}" fill="${ground}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${back}${shapes.join('')}</svg>`
}

/** A ground that goes from one colour at the top to another at the bottom. */
export function sky(id: string, width: number, height: number, top: string, bottom: string): string {
  const stops = `<stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/>`
  const gradient = `<defs><linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops}</linearGradient></defs>`
  return `${gradient}<rect width="${width}" height="${height}" fill="url(#${id})"/>`
}

export function disc(x: number, y: number, radius: number, fill: string, opacity = 1): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}" opacity="${opacity}"/>`
}

export function ring(x: number, y: number, radius: number, stroke: string, width: number): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="none" stroke="${stroke}" stroke-width="${width}"/>`
}

export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  corner = 0,
  opacity = 1,
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${corner}" fill="${fill}" opacity="${opacity}"/>`
}

export function line(path: string, stroke: string, width: number, opacity = 1): string {
  return `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" opacity="${opacity}"/>`
}

export function area(path: string, fill: string, opacity = 1): string {
  return `<path d="${path}" fill="${fill}" opacity="${opacity}"/>`
}

/** The head of a thistle gone to seed: fine rays, each with its tuft. */
export function seedHead(x: number, y: number, radius: number, color: string, seeds = 64): string {
  const rays = Array.from({ length: seeds }, (_, index) => {
    const reach = radius * (0.42 + 0.58 * Math.sqrt((index + 1) / seeds))
    const [toX, toY] = [x + Math.cos(index * GOLDEN) * reach, y + Math.sin(index * GOLDEN) * reach]
    const ray = line(`M${round(x)} ${round(y)}L${round(toX)} ${round(toY)}`, color, radius / 150, 0.55)
    return ray + disc(toX, toY, radius / 34 + (index % 3) * (radius / 160), color, 0.9)
  })
  return rays.join('') + disc(x, y, radius / 9, color)
}

/** One seed on the wind: its stalk, and the tuft that carries it. */
export function driftingSeed(x: number, y: number, size: number, color: string, tilt: number): string {
  const hairs = [-0.9, -0.45, 0, 0.45, 0.9].map((turn) => {
    const [toX, toY] = [Math.sin(turn) * size, -size * 1.1 - Math.cos(turn) * size * 0.8]
    return (
      line(`M0 ${round(-size * 1.1)}L${round(toX)} ${round(toY)}`, color, size / 16, 0.8) +
      disc(toX, toY, size / 13, color)
    )
  })
  const stalk = line(`M0 0L0 ${round(-size * 1.1)}`, color, size / 13, 0.9)
  return `<g transform="translate(${x} ${y}) rotate(${tilt})">${stalk}${disc(0, 0, size / 8, color)}${hairs.join('')}</g>`
}

/** Somebody from the shoulders up. */
export function person(x: number, y: number, size: number, shirt: string, skin: string, hair: string): string {
  const shoulders = `M${x - size} ${y + size * 1.7}C${x - size} ${y + size * 0.4} ${x + size} ${y + size * 0.4} ${x + size} ${y + size * 1.7}Z`
  const fringe = `M${x - size * 0.5} ${y}A${size * 0.5} ${size * 0.5} 0 0 1 ${x + size * 0.5} ${y}C${x + size * 0.2} ${y - size * 0.2} ${x - size * 0.2} ${y - size * 0.2} ${x - size * 0.5} ${y}Z`
  return (
    area(shoulders, shirt) +
    box(x - size * 0.14, y + size * 0.3, size * 0.28, size * 0.5, skin) +
    disc(x, y, size * 0.5, skin) +
    area(fringe, hair)
  )
}
