import {
  IconBrandBluesky,
  IconBrandFacebook,
  IconBrandInstagram,
  IconBrandLinkedin,
  IconBrandMastodon,
  IconBrandThreads,
  IconBrandX,
  IconBrandYoutube,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'

type Icon = ComponentType<{ size?: number | string; stroke?: number | string; 'aria-hidden'?: boolean }>

/** The marks of other houses, in one colour. */
export const BRAND_ICONS = {
  x: IconBrandX,
  linkedin: IconBrandLinkedin,
  facebook: IconBrandFacebook,
  instagram: IconBrandInstagram,
  threads: IconBrandThreads,
  youtube: IconBrandYoutube,
  mastodon: IconBrandMastodon,
  bluesky: IconBrandBluesky,
} satisfies Record<string, Icon>

export type Brand = keyof typeof BRAND_ICONS

/** A brand's mark. Decoration: its name has to stand beside it. */
export function BrandMark({ brand, size = 18 }: { brand: Brand; size?: number }) {
  const Shape = BRAND_ICONS[brand]
  return <Shape size={size} stroke={1.7} aria-hidden />
}
