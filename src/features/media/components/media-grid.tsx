import { useRef } from 'react'
import { type Media, thumbAddress } from '#client/media/addresses.ts'
import { useReachEnd } from '#ui/data-table/use-reach-end.ts'
import { MediaTile, TileGrid } from '#ui/media/media-tile.tsx'
import classes from '../media.module.css'
import { sayCorner, saySize, tileKindOf } from '../say-media.ts'

interface MediaGridProps {
  readonly items: readonly Media[]
  readonly picked: string | undefined
  readonly onPick: (id: string | undefined) => void
  readonly onReachEnd: (() => void) | undefined
}

export function MediaGrid({ items, picked, onPick, onReachEnd }: MediaGridProps) {
  const box = useRef<HTMLDivElement>(null)
  useReachEnd(box, onReachEnd, items.length)
  return (
    <div ref={box} className={classes.scroll}>
      <TileGrid label="Media">
        {items.map((media) => (
          <li key={media.id}>
            <MediaTile
              kind={tileKindOf(media)}
              thumb={thumbAddress(media)}
              name={media.name}
              detail={saySize(media)}
              corner={sayCorner(media)}
              fault={media.altText === '' ? 'No alt text' : undefined}
              faint={media.retiredAt !== null}
              pressed={media.id === picked}
              onPress={() => onPick(media.id === picked ? undefined : media.id)}
            />
          </li>
        ))}
      </TileGrid>
    </div>
  )
}
