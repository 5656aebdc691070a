/** A rectangle in pixels of the picture, from its top left corner. Every figure is whole. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export const CORNERS = ['nw', 'ne', 'sw', 'se'] as const
export type Corner = (typeof CORNERS)[number]

/** Smaller than this nobody can grasp, and no platform shows. */
const LEAST = 16

/** @returns the largest part of that shape, in the middle; the whole picture without a shape */
export function fitArea(size: Size, ratio: number | null): Area {
  if (ratio === null) return { x: 0, y: 0, ...size }
  const width = Math.min(size.width, Math.round(size.height * ratio))
  const height = Math.min(size.height, Math.max(1, Math.round(width / ratio)))
  return { x: Math.round((size.width - width) / 2), y: Math.round((size.height - height) / 2), width, height }
}

/** @returns the area moved, and stopped at the edges */
export function moveArea(area: Area, by: { readonly x: number; readonly y: number }, size: Size): Area {
  return {
    ...area,
    x: within(Math.round(area.x + by.x), 0, size.width - area.width),
    y: within(Math.round(area.y + by.y), 0, size.height - area.height),
  }
}

/** @returns the area with one corner pulled to a point; the corner across stays where it is */
export function pullCorner(area: Area, corner: Corner, to: { x: number; y: number }, size: Size, ratio: number | null) {
  const west = corner.endsWith('w')
  const north = corner.startsWith('n')
  const anchor = { x: west ? area.x + area.width : area.x, y: north ? area.y + area.height : area.y }
  const room = { width: west ? anchor.x : size.width - anchor.x, height: north ? anchor.y : size.height - anchor.y }
  const wanted = { width: west ? anchor.x - to.x : to.x - anchor.x, height: north ? anchor.y - to.y : to.y - anchor.y }
  const { width, height } = shape(wanted, room, ratio)
  return { x: west ? anchor.x - width : anchor.x, y: north ? anchor.y - height : anchor.y, width, height }
}

/** @returns the area made larger or smaller around its middle */
export function scaleArea(area: Area, factor: number, size: Size, ratio: number | null): Area {
  const grown = shape({ width: area.width * factor, height: area.height * factor }, size, ratio)
  const x = Math.round(area.x + (area.width - grown.width) / 2)
  const y = Math.round(area.y + (area.height - grown.height) / 2)
  return moveArea({ ...grown, x, y }, { x: 0, y: 0 }, size)
}

/** @returns the area with one figure typed anew, and the others as far changed as they must be */
export function setFigure(area: Area, figure: keyof Area, value: number, size: Size, ratio: number | null): Area {
  if (figure === 'x' || figure === 'y') return moveArea({ ...area, [figure]: value }, { x: 0, y: 0 }, size)
  const wanted = figure === 'width' ? { width: value, height: ratio === null ? area.height : value / ratio } : null
  const wide = wanted ?? { width: ratio === null ? area.width : value * ratio, height: value }
  return moveArea({ ...area, ...shape(wide, size, ratio) }, { x: 0, y: 0 }, size)
}

/** A size as near to the wanted one as room and shape allow. */
function shape(wanted: Size, room: Size, ratio: number | null): Size {
  if (ratio === null) {
    return {
      width: within(Math.round(wanted.width), Math.min(LEAST, room.width), room.width),
      height: within(Math.round(wanted.height), Math.min(LEAST, room.height), room.height),
    }
  }
  const most = Math.min(room.width, Math.round(room.height * ratio))
  const least = Math.min(most, Math.max(LEAST, Math.round(LEAST * ratio)))
  const width = within(Math.round(Math.max(wanted.width, wanted.height * ratio)), least, most)
  return { width, height: within(Math.round(width / ratio), 1, room.height) }
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most))
}
