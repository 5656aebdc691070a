import type { Platform } from '#core/channel/platform.ts'

/** What one platform says otherwise than the master copy of an idea. */
interface OwnWords {
  readonly text?: string
  readonly thread?: readonly string[]
  readonly firstComment?: string
  readonly title?: string
  readonly tags?: readonly string[]
}

/** One post that Thistledown's team might write, before it has a day, an owner, or a state. */
export interface DemoIdea {
  readonly key: string
  /** The master copy. */
  readonly text: string
  /** A second copy, for the re-run four weeks later. */
  readonly second?: string
  readonly own?: Partial<Record<Platform, OwnWords>>
  readonly link?: string
  /** A value of `DEMO_CAMPAIGNS`. */
  readonly campaign?: string
  readonly pillars: readonly string[]
  readonly types: readonly string[]
  readonly region?: string
  readonly why: string
  readonly platforms: readonly Platform[]
  /** A picture of the library, 1 to 9. */
  readonly picture?: number
  readonly pictureAlt?: string
  /** Of the copy, where it is not English. */
  readonly language?: string
}
