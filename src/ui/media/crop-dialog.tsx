import { Button, Checkbox, TextInput } from '@mantine/core'
import { type SubmitEvent, useId, useState } from 'react'
import { Dialog, DialogActions } from '../dialog/dialog.tsx'
import { Notice } from '../notice.tsx'
import classes from './crop-dialog.module.css'
import { type Area, fitArea, setFigure, type Size } from './crop-math.ts'
import { CropStage } from './crop-stage.tsx'

/** A shape to choose. */
interface Shape {
  readonly label: string
  /** Width over height; null for any. */
  readonly ratio: number | null
  /** What is narrower becomes soft; what is wider is made smaller there. */
  readonly minWidth?: number
  readonly maxWidth?: number
}

interface CropDialogProps {
  readonly title: string
  readonly image: string
  /** Of the picture itself, not of how it is shown. */
  readonly size: Size
  readonly shapes: readonly Shape[]
  /** What the button does: "Make the crop". */
  readonly action: string
  /** @param maxWidth how wide the result may be; null as wide as the part is */
  readonly onCrop: (area: Area, maxWidth: number | null) => Promise<unknown>
  /** Turns what `onCrop` threw into a sentence. */
  readonly sayFailure: (error: unknown) => string
  readonly onClose: () => void
}

const FIGURES = [
  { figure: 'x', label: 'Left' },
  { figure: 'y', label: 'Top' },
  { figure: 'width', label: 'Width' },
  { figure: 'height', label: 'Height' },
] as const

/** Chooses a part of a picture by pointer, keys or figures. Mount it only while it is open. */
export function CropDialog(props: CropDialogProps) {
  const { title, image, size, shapes, action, onCrop, sayFailure, onClose } = props
  const helpId = useId()
  const [picked, setPicked] = useState(shapes[0]?.label ?? '')
  const shape = shapes.find((each) => each.label === picked) ?? { label: '', ratio: null }
  const [area, setArea] = useState<Area>(() => fitArea(size, shape.ratio))
  const [shrink, setShrink] = useState(true)
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const most = shape.maxWidth !== undefined && shape.maxWidth < area.width ? shape.maxWidth : null
  const maxWidth = shrink ? most : null

  // All of it, no smaller: that would be the same picture once more.
  const same = maxWidth === null && area.width === size.width && area.height === size.height

  const pick = (next: Shape) => {
    setPicked(next.label)
    setArea(fitArea(size, next.ratio))
  }
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    if (sending || same) return
    setSending(true)
    setFailure(null)
    try {
      await onCrop(area, maxWidth)
      onClose()
    } catch (error) {
      setFailure(sayFailure(error))
      setSending(false)
    }
  }
  return (
    <Dialog opened onClose={onClose} title={title} size="large" holdsWork>
      <form className={classes.form} aria-label={title} onSubmit={(event) => void submit(event)} noValidate>
        {failure && (
          <Notice tone="danger" announce="alert">
            {failure}
          </Notice>
        )}
        <ShapeChoice shapes={shapes} picked={picked} onPick={pick} />
        <CropStage image={image} size={size} area={area} ratio={shape.ratio} onChange={setArea} describedBy={helpId} />
        <p id={helpId} className={classes.help}>
          Drag the frame or its corners. With keys: arrows move it, with Shift by one pixel; + and − change its size.
        </p>
        <div className={classes.figures}>
          {FIGURES.map(({ figure, label }) => (
            <FigureField
              key={figure}
              label={label}
              value={area[figure]}
              onType={(value) => setArea(setFigure(area, figure, value, size, shape.ratio))}
            />
          ))}
        </div>
        <Result area={area} shape={shape} maxWidth={maxWidth} same={same} />
        {most !== null && (
          <Checkbox
            label={`Make it ${most.toLocaleString('en-US')} px wide, which is all that is shown`}
            checked={shrink}
            onChange={(event) => setShrink(event.currentTarget.checked)}
          />
        )}
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={sending} disabled={same}>
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

interface ShapeChoiceProps {
  readonly shapes: readonly Shape[]
  readonly picked: string
  readonly onPick: (shape: Shape) => void
}

function ShapeChoice({ shapes, picked, onPick }: ShapeChoiceProps) {
  const name = useId()
  return (
    <fieldset className={classes.shapes}>
      <legend className={classes.legend}>Shape</legend>
      {shapes.map((shape) => (
        <label key={shape.label} className={classes.shape}>
          <input
            type="radio"
            name={name}
            className={classes.radio}
            checked={shape.label === picked}
            onChange={() => onPick(shape)}
          />
          {shape.label}
        </label>
      ))}
    </fieldset>
  )
}

interface FigureFieldProps {
  readonly label: string
  readonly value: number
  readonly onType: (value: number) => void
}

/** What is typed counts when the field is left, so that "1080" is not "1" on its way. */
function FigureField({ label, value, onType }: FigureFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const end = () => {
    const figure = Number(typed)
    if (typed !== null && typed.trim() !== '' && Number.isFinite(figure)) onType(figure)
    setTyped(null)
  }
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      rightSection={<span className={classes.unit}>px</span>}
      value={typed ?? String(value)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={end}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || typed === null) return
        event.preventDefault()
        end()
      }}
    />
  )
}

interface ResultProps {
  readonly area: Area
  readonly shape: Shape
  readonly maxWidth: number | null
  readonly same: boolean
}

function Result({ area, shape, maxWidth, same }: ResultProps) {
  const width = maxWidth ?? area.width
  const height = Math.max(1, Math.round((area.height * width) / area.width))
  const soft = shape.minWidth !== undefined && width < shape.minWidth
  return (
    <p className={classes.result} aria-live="polite">
      Result: {width.toLocaleString('en-US')} × {height.toLocaleString('en-US')} px
      {same && ', all of the picture: choose a part of it'}
      {soft && `. Narrower than ${shape.minWidth?.toLocaleString('en-US')} px, so it will look soft.`}
    </p>
  )
}
