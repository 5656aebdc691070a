import { Button } from '@mantine/core'
import { IconCrop } from '@tabler/icons-react'
import { useState } from 'react'
import { CROP_SHAPES } from '#core/media/crop.ts'
import { readFailure } from '#client/api-error.ts'
import { fileAddress, thumbAddress } from '#client/media/addresses.ts'
import { CropDialog } from '#ui/media/crop-dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import classes from '../media.module.css'
import { useCropMedia } from '../mutations.ts'
import type { OneMedia } from '../queries.ts'
import { saySize } from '../say-media.ts'

interface CropsProps {
  readonly media: OneMedia
  readonly readOnly: boolean
  readonly onOpen: (id: string) => void
}

/** What was cut out of an image, and the way to cut out more. */
export function Crops({ media, readOnly, onOpen }: CropsProps) {
  const [cropping, setCropping] = useState(false)
  const crop = useCropMedia()
  const { id, name, width, height, crops } = media
  return (
    <>
      {crops.length > 0 && (
        <ul className={classes.crops}>
          {crops.map((each) => (
            <li key={each.id}>
              <button type="button" className={classes.crop} onClick={() => onOpen(each.id)}>
                <img src={thumbAddress(each) ?? fileAddress(each)} alt="" className={classes.cropPicture} />
                {saySize(each)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {crops.length === 0 && <p className={classes.words}>Each platform shows another shape. None was cut yet.</p>}
      {!readOnly && (
        <Button leftSection={<IconCrop size={15} />} onClick={() => setCropping(true)}>
          Crop
        </Button>
      )}
      {cropping && width !== null && height !== null && (
        <CropDialog
          title={`Crop ${name}`}
          image={fileAddress(media)}
          size={{ width, height }}
          shapes={CROP_SHAPES}
          action="Make the crop"
          onCrop={async (area, maxWidth) => {
            const made = await crop({ params: { id }, body: { ...area, ...(maxWidth && { maxWidth }) } })
            showToast(made.already ? `This crop was made before: ${made.name}.` : `${made.name} is in the library.`)
          }}
          sayFailure={(error) => {
            const { message, fields } = readFailure(error)
            return Object.values(fields)[0] ?? message
          }}
          onClose={() => setCropping(false)}
        />
      )}
    </>
  )
}
