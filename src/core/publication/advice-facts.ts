import type { Platform } from '#core/channel/platform.ts'

interface IdealLength {
  /** In the platform's own unit. */
  readonly from: number
  readonly to: number
  readonly says: string
}

/**
 * How long copy reads best. Source: domain.md 4.4, which says “70–100” for X and “about 100” for LinkedIn and
 * Facebook: there a short text is left alone and “about” ends at 120.
 */
export const IDEAL_LENGTHS: Partial<Record<Platform, IdealLength>> = {
  x: { from: 70, to: 100, says: '70 to 100' },
  linkedin: { from: 0, to: 120, says: 'about 100' },
  facebook: { from: 0, to: 120, says: 'about 100' },
}

/** The indicator words of domain.md section 10; of verbs also the form that “we” takes. */
export const FORWARD_LOOKING: readonly string[] = [
  ...['will', 'may', 'should', 'potential', 'looking to'],
  ...['expect', 'intend', 'plan', 'aim', 'anticipate', 'believe', 'estimate', 'predict', 'continue'].flatMap((verb) => [
    verb,
    `${verb}s`,
  ]),
]

/** A hashtag of more than ten letters without a capital is most likely several words. */
export const LONG_LOWER_CASE_HASHTAG = /^(?=(?:\P{Ll}*\p{Ll}){11})[^\p{Lu}\p{Lt}]+$/u

/** What Instagram announced in December 2025. Source: platforms.md section 4. */
export const INSTAGRAM_HASHTAGS = 5
