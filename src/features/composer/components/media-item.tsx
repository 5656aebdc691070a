import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { ActionIcon, Textarea } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCrop, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { checkCrop } from '#core/media/crop.ts'
import type { MediaUse } from '#core/post/content.ts'
import { thumbAddress } from '#client/media/addresses.ts'
import type { ChannelView } from '../channel-view.ts'
import { fieldId, type Tab, useComposer } from '../composer-context.ts'
import classes from '../media.module.css'
import { CropForPost } from './crop-for-post.tsx'

type Uses = readonly MediaUse[]

interface MediaItemProps {
  readonly tab: Tab
  readonly view?: ChannelView | undefined
  readonly use: MediaUse
  readonly uses: Uses
  readonly index: number
  readonly readOnly: boolean
  readonly onChange: (next: Uses) => void
  readonly onMove: (from: number, to: number) => void
}

/** One file of the post: what it is, what it shows, and what can be done with it. */
export function MediaItem({ tab, view, use, uses, index, readOnly, onChange, onMove }: MediaItemProps) {
  const { media: facts } = useComposer()
  const [cropping, setCropping] = useState(false)
  const item = useRef<HTMLLIElement>(null)
  const over = useSorting(item, index, readOnly, onMove)
  const media = facts.get(use.mediaId)
  const name = media?.name ?? (media === null ? 'Gone from the library' : 'Loading…')
  const thumb = media ? thumbAddress(media) : null
  const canCrop = media && checkCrop(media, { x: 0, y: 0, width: 1, height: 1 }) === null
  const set = (change: Partial<MediaUse>) =>
    onChange(uses.map((each, at) => (at === index ? { ...each, ...change } : each)))
  return (
    <li ref={item} className={classes.item} data-over={over || undefined}>
      <div className={classes.thumb}>
        {thumb && <img src={thumb} alt="" />}
        {uses.length > 1 && <span className={classes.place}>{index + 1}</span>}
      </div>
      <div className={classes.words}>
        <div className={classes.fileLine}>
          <span className={classes.fileName} title={name}>
            {name}
          </span>
          <span className={classes.note}>{media?.width ? `${media.width} × ${media.height}` : ''}</span>
          {!readOnly && (
            <ItemActs
              {...{ name, index, onMove }}
              count={uses.length}
              onCrop={canCrop ? () => setCropping(true) : null}
              onRemove={() => onChange(uses.filter((_, at) => at !== index))}
            />
          )}
        </div>
        <Textarea
          id={fieldId(tab, `media.${index}.altText`)}
          aria-label={`Alt text of ${name}`}
          placeholder="Alt text: what it shows, for people who cannot see it"
          value={use.altText}
          readOnly={readOnly}
          autosize
          minRows={1}
          maxRows={5}
          maxLength={4086}
          onChange={(event) => set({ altText: event.currentTarget.value })}
        />
      </div>
      {cropping && media && (
        <CropForPost {...{ tab, view, media, index, uses, onChange }} onClose={() => setCropping(false)} />
      )}
    </li>
  )
}

interface ItemActsProps {
  readonly name: string
  readonly index: number
  readonly count: number
  readonly onMove: (from: number, to: number) => void
  /** Null for what cannot be cropped. */
  readonly onCrop: (() => void) | null
  readonly onRemove: () => void
}

function ItemActs({ name, index, count, onMove, onCrop, onRemove }: ItemActsProps) {
  return (
    <span className={classes.itemActs}>
      {count > 1 && (
        <>
          <ActionIcon
            aria-label={`Move ${name} forward`}
            disabled={index === 0}
            onClick={() => onMove(index, index - 1)}
          >
            <IconArrowUp size={15} />
          </ActionIcon>
          <ActionIcon
            aria-label={`Move ${name} back`}
            disabled={index === count - 1}
            onClick={() => onMove(index, index + 1)}
          >
            <IconArrowDown size={15} />
          </ActionIcon>
        </>
      )}
      {onCrop && (
        <ActionIcon aria-label={`Crop ${name}`} onClick={onCrop}>
          <IconCrop size={15} />
        </ActionIcon>
      )}
      <ActionIcon aria-label={`Remove ${name}`} onClick={onRemove}>
        <IconTrash size={15} />
      </ActionIcon>
    </span>
  )
}

/** Files can be dragged to another place; the buttons do the same. */
function useSorting(
  item: { readonly current: HTMLLIElement | null },
  index: number,
  readOnly: boolean,
  onMove: (from: number, to: number) => void,
): boolean {
  const [over, setOver] = useState(false)
  const move = useRef(onMove)
  useEffect(() => {
    move.current = onMove
  })
  useEffect(() => {
    const element = item.current
    if (!element || readOnly) return
    return combine(
      draggable({ element, getInitialData: () => ({ mediaIndex: index }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data.mediaIndex === 'number' && source.data.mediaIndex !== index,
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false)
          move.current(source.data.mediaIndex as number, index)
        },
      }),
    )
  }, [item, index, readOnly])
  return over
}
