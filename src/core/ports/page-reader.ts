import type { PageReading } from '#core/link/destination.ts'

/** Reads pages of the world, or of an imitation of it. */
export interface PageReader {
  /** Nothing leaves this machine. */
  readonly simulated: boolean
  /** Never throws: what keeps a page from being read is an answer too. */
  read(url: string): Promise<PageReading>
}
