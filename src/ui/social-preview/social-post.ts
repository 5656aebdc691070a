import type { Brand } from '../brand-mark.tsx'

/** A piece of a text, and what readers can click in it; links already as they are shown. */
export interface SocialSegment {
  readonly kind: 'text' | 'link' | 'hashtag' | 'mention'
  readonly text: string
}

/** One post of a thread. */
export interface SocialPart {
  readonly key: string
  readonly shown: readonly SocialSegment[]
  /** Behind the fold; nothing for no fold. */
  readonly rest: readonly SocialSegment[]
  /** What the platform writes at the fold. */
  readonly more: string
}

export interface SocialMedia {
  readonly key: string
  /** Null while it is not known, or where there is no picture of it. */
  readonly src: string | null
  readonly alt: string
  readonly kind: 'image' | 'video'
  /** Width over height. */
  readonly ratio: number
}

/** A post as its readers would see it. */
export interface SocialPost {
  readonly brand: Brand
  /** Of the account. */
  readonly name: string
  readonly handle: string
  /** When, in a few words. */
  readonly when: string
  /** The post, and what follows it as its thread. */
  readonly parts: readonly SocialPart[]
  readonly media: readonly SocialMedia[]
  /** The link that is attached as a card. */
  readonly card: { readonly host: string; readonly url: string } | null
  readonly warning: string | null
  readonly topic: string | null
  /** Of a video. */
  readonly title: string | null
  readonly tags: readonly string[]
  readonly comment: readonly SocialSegment[] | null
}
