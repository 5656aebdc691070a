import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconFlask,
  IconInfoCircle,
} from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import classes from './state-mark.module.css'
import type { Tone } from './tone.ts'

type Icon = ComponentType<{ size?: number | string; stroke?: number | string; className?: string }>

const ICONS: Record<Tone, Icon> = {
  clear: IconCircleCheck,
  caution: IconAlertTriangle,
  danger: IconAlertOctagon,
  info: IconInfoCircle,
  simulated: IconFlask,
  neutral: IconCircleDashed,
}

/** The icon of a state by itself; the word has to stand beside it. */
export function StateIcon({ tone, size = 16 }: { tone: Tone; size?: number }) {
  const Shape = ICONS[tone]
  return <Shape size={size} stroke={1.9} className={classNames(classes.icon, classes[tone])} aria-hidden />
}

interface StateMarkProps {
  readonly tone: Tone
  /** The word: colour and icon never stand alone. */
  readonly children: ReactNode
  /** `chip` has a soft ground, for states that must be found in a dense list. */
  readonly variant?: 'plain' | 'chip'
  readonly icon?: Icon
}

/** A state: shape, colour and word together. */
export function StateMark({ tone, children, variant = 'plain', icon }: StateMarkProps) {
  const Shape = icon ?? ICONS[tone]
  return (
    <span className={classNames(classes.mark, classes[tone], variant === 'chip' && classes.chip)}>
      <Shape size={14} stroke={2} className={classes.icon} aria-hidden />
      <span>{children}</span>
    </span>
  )
}
