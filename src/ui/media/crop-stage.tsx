import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { type Area, type Corner, CORNERS, moveArea, pullCorner, scaleArea, type Size } from './crop-math.ts'
import classes from './crop-dialog.module.css'

interface CropStageProps {
  readonly image: string
  readonly size: Size
  readonly area: Area
  readonly ratio: number | null
  readonly onChange: (area: Area) => void
  readonly describedBy: string
}

/** What was grasped, where, and what the part was then. */
interface Grasp {
  readonly corner: Corner | null
  readonly at: { readonly x: number; readonly y: number }
  readonly area: Area
}

const KEYS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}
const GROW: Readonly<Record<string, number>> = { '+': 1.05, '=': 1.05, '-': 1 / 1.05, _: 1 / 1.05 }
/** One press moves by a hundredth of the picture; with Shift by one pixel. */
const STEP = 0.01

/** The picture with the part that will stay. The frame is dragged, or moved by keys while it has the focus. */
export function CropStage({ image, size, area, ratio, onChange, describedBy }: CropStageProps) {
  const stage = useRef<HTMLDivElement>(null)
  const grasp = useRef<Grasp | null>(null)

  const toPixels = (event: PointerEvent): { x: number; y: number } => {
    const box = stage.current?.getBoundingClientRect()
    const scale = box && box.width > 0 ? size.width / box.width : 1
    return { x: (event.clientX - (box?.left ?? 0)) * scale, y: (event.clientY - (box?.top ?? 0)) * scale }
  }
  const take = (corner: Corner | null) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    grasp.current = { corner, at: toPixels(event), area }
  }
  const drag = (event: PointerEvent) => {
    const held = grasp.current
    if (!held) return
    const to = toPixels(event)
    if (held.corner) onChange(pullCorner(held.area, held.corner, to, size, ratio))
    else onChange(moveArea(held.area, { x: to.x - held.at.x, y: to.y - held.at.y }, size))
  }
  const letGo = () => {
    grasp.current = null
  }
  const press = (event: KeyboardEvent) => {
    const way = KEYS[event.key]
    const factor = GROW[event.key]
    if (!way && !factor) return
    event.preventDefault()
    if (factor) return onChange(scaleArea(area, factor, size, ratio))
    const step = event.shiftKey ? 1 : Math.max(1, Math.round(Math.max(size.width, size.height) * STEP))
    if (way) onChange(moveArea(area, { x: way.x * step, y: way.y * step }, size))
  }

  const ratioOfAll = size.width / size.height
  const stageStyle = { aspectRatio: ratioOfAll, '--ratio': ratioOfAll } as CSSProperties
  const part = (value: number, whole: number): string => `${(value / whole) * 100}%`
  return (
    <div className={classes.frame}>
      <div ref={stage} className={classes.stage} style={stageStyle}>
        <img src={image} alt="" className={classes.image} draggable={false} />
        <button
          type="button"
          className={classes.part}
          aria-label="The part that stays"
          aria-describedby={describedBy}
          data-autofocus
          style={{
            left: part(area.x, size.width),
            top: part(area.y, size.height),
            width: part(area.width, size.width),
            height: part(area.height, size.height),
          }}
          onPointerDown={take(null)}
          onPointerMove={drag}
          onPointerUp={letGo}
          onPointerCancel={letGo}
          onKeyDown={press}
        >
          {CORNERS.map((corner) => (
            <span
              key={corner}
              className={classes.corner}
              data-corner={corner}
              aria-hidden
              onPointerDown={take(corner)}
              onPointerMove={(event) => {
                event.stopPropagation()
                drag(event)
              }}
              onPointerUp={letGo}
              onPointerCancel={letGo}
            />
          ))}
        </button>
      </div>
    </div>
  )
}
