import { Button } from '@mantine/core'
import { useState } from 'react'
import { readFailure } from '#client/api-error.ts'
import { fileAddress, type Media } from '#client/media/addresses.ts'
import { makePoster } from '#client/media/make-poster.ts'
import { showToast } from '#ui/toast.tsx'
import classes from '../media.module.css'
import { useSetPoster } from '../mutations.ts'

/** For a video whose poster could not be made when it was uploaded, such as by a program. */
export function MakePoster({ media }: { media: Media }) {
  const [making, setMaking] = useState(false)
  const setPoster = useSetPoster()
  const make = async () => {
    setMaking(true)
    try {
      const file = await (await fetch(fileAddress(media))).blob()
      const poster = await makePoster(file)
      if (poster) await setPoster({ id: media.id, poster })
      else showToast('This browser cannot play the video, so it cannot take a picture of it.', { tone: 'caution' })
    } catch (error) {
      showToast(readFailure(error).message, { tone: 'danger' })
    } finally {
      setMaking(false)
    }
  }
  return (
    <div className={classes.act}>
      <p className={classes.words}>It has no poster, the picture that stands for it in lists.</p>
      <Button loading={making} onClick={() => void make()}>
        Make one
      </Button>
    </div>
  )
}
