import type { CSSProperties } from 'react'
import { type Platform, PLATFORMS } from '#core/channel/platform.ts'
import { PUBLICATION_STATES, type PublicationState } from '#core/publication/state.ts'
import { STATE_TONES } from '#client/state-tones.ts'
import { classNames } from '#ui/class-names.ts'
import classes from './sprite.module.css'

/*
 * A month has a thousand marks. Each is one element that shows its part of marks.png, drawn from marks.svg (Tabler’s icons
 * side by side, in this order): as SVG they would cost the browser more than everything else of a card.
 */
const ORDER: readonly string[] = [...PUBLICATION_STATES, ...PLATFORMS, 'lock']
const STYLES = new Map(ORDER.map((name, index) => [name, { '--mark-index': index } as CSSProperties]))

/** A state by shape and colour. Its word has to stand beside it, or in the words of what it is in. */
export function StateGlyph({ state }: { state: PublicationState }) {
  return (
    <span
      className={classNames(classes.glyph, classes.state, classes[STATE_TONES[state]])}
      style={STYLES.get(state)}
      aria-hidden
    />
  )
}

export function PlatformGlyph({ platform }: { platform: Platform }) {
  return <span className={classNames(classes.glyph, classes.platform)} style={STYLES.get(platform)} aria-hidden />
}

export function LockGlyph() {
  return <span className={classNames(classes.glyph, classes.platform)} style={STYLES.get('lock')} aria-hidden />
}
