import { CustomSource, Input, MP4, QTFF, WEBM } from 'mediabunny'
import { joinPieces } from '#core/base/bytes.ts'
import type { RangedFile, VideoFacts, VideoTool } from '#core/ports/media-tools.ts'

/** A frame rate is an average over the first pictures: some cameras change it all the time. */
const PACKETS_COUNTED = 240
/** The tables of an hour-long video have a few megabytes; a file that asks for more at once is a trap. */
const READ_MOST = 64_000_000

/** Facts of videos by mediabunny, which reads the tables of the file and not its pictures. */
export function createMediabunnyVideos(): VideoTool {
  return {
    measure: async (file) => {
      const input = new Input({ source: sourceOf(file), formats: [MP4, QTFF, WEBM] })
      try {
        return await measure(input)
      } catch {
        // It says what it stumbled over in a hundred ways; to people all of them are: this file is broken.
        return null
      } finally {
        input.dispose()
      }
    },
  }
}

async function measure(input: Input): Promise<VideoFacts | null> {
  const track = await input.getPrimaryVideoTrack()
  if (!track) return null
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()]
  const seconds = await input.computeDuration()
  const { averagePacketRate } = await track.computePacketStats(PACKETS_COUNTED)
  if (!(width > 0 && height > 0 && Number.isFinite(seconds) && seconds > 0)) return null
  const frameRate =
    Number.isFinite(averagePacketRate) && averagePacketRate > 0 ? toThousandths(averagePacketRate) : null
  return { width: Math.round(width), height: Math.round(height), seconds: toThousandths(seconds), frameRate }
}

function sourceOf(file: RangedFile): CustomSource {
  return new CustomSource({
    getSize: () => file.bytes,
    read: async (start, end) => {
      if (end - start > READ_MOST) throw new Error(`The file asks for ${end - start} bytes at once`)
      return joinPieces(file.read({ start, end }))
    },
    prefetchProfile: 'fileSystem',
  })
}

function toThousandths(value: number): number {
  return Math.round(value * 1000) / 1000
}
