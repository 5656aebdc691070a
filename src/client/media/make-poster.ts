/** How long a browser may take to show one picture of a video. */
const PATIENCE_MS = 20_000
/** Films begin with black; a second later there is something to see. */
const FIRST_LOOK_S = 1
const LONGEST_SIDE = 1920

/**
 * Takes the picture that stands for a video, in this browser: it plays what the server only measures.
 * @returns null when this browser cannot play it
 */
export async function makePoster(file: Blob): Promise<Blob | null> {
  const address = URL.createObjectURL(file)
  const video = document.createElement('video')
  video.muted = true
  video.preload = 'auto'
  video.playsInline = true
  try {
    video.src = address
    await untilEvent(video, 'loadeddata')
    // A recording that was never finished does not know its length.
    const end = Number.isFinite(video.duration) ? video.duration : FIRST_LOOK_S
    video.currentTime = Math.min(FIRST_LOOK_S, end / 3)
    await untilEvent(video, 'seeked')
    return await drawFrame(video)
  } catch {
    return null
  } finally {
    video.removeAttribute('src')
    video.load()
    URL.revokeObjectURL(address)
  }
}

async function drawFrame(video: HTMLVideoElement): Promise<Blob | null> {
  const { videoWidth, videoHeight } = video
  if (videoWidth === 0 || videoHeight === 0) return null
  const scale = Math.min(1, LONGEST_SIDE / Math.max(videoWidth, videoHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(videoWidth * scale)
  canvas.height = Math.round(videoHeight * scale)
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9))
}

function untilEvent(video: HTMLVideoElement, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The browser took too long')), PATIENCE_MS)
    const end = (finish: () => void) => () => {
      clearTimeout(timer)
      finish()
    }
    video.addEventListener(name, end(resolve), { once: true })
    video.addEventListener(
      'error',
      end(() => reject(new Error('The browser cannot play it'))),
      { once: true },
    )
  })
}
