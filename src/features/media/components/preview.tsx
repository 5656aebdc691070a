import { captionsAddress, fileAddress, type Media, posterAddress } from '#client/media/addresses.ts'
import { mediaFamilyOf } from '#core/media/media.ts'
import classes from '../media.module.css'

/** The file itself: the image, or the video with its captions. */
export function Preview({ media }: { media: Media }) {
  return (
    <div className={classes.preview}>
      {mediaFamilyOf(media) === 'video' ? <Player media={media} /> : <Picture media={media} />}
    </div>
  )
}

function Picture({ media }: { media: Media }) {
  const { altText, name, width, height } = media
  return (
    <a href={fileAddress(media)} target="_blank" rel="noreferrer" className={classes.whole}>
      <img
        src={fileAddress(media)}
        alt={altText || name}
        className={classes.picture}
        {...(width && height && { width, height })}
      />
    </a>
  )
}

/** The browser's own player. The captions' address changes with them, so that it reads them anew. */
function Player({ media }: { media: Media }) {
  const poster = posterAddress(media)
  const captions = captionsAddress(media)
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- it has them as soon as somebody has written them
    <video
      key={captions}
      className={classes.player}
      controls
      preload={poster ? 'none' : 'metadata'}
      aria-label={media.altText || media.name}
      src={fileAddress(media)}
      {...(poster && { poster })}
    >
      {captions && <track kind="captions" src={captions} label="Captions" default />}
    </video>
  )
}
