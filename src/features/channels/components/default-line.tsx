import { Button } from '@mantine/core'
import { type Platform, PLATFORM_NAMES } from '#core/channel/platform.ts'
import classes from '../channels.module.css'

interface DefaultLineProps {
  readonly platform: Platform
  /** The platform's default, in words. */
  readonly said: string
  /** What is in the form is the default. */
  readonly same: boolean
  readonly onTake: () => void
}

/** Where the figures come from, and the way back to them. */
export function DefaultLine({ platform, said, same, onTake }: DefaultLineProps) {
  return (
    <p className={classes.default}>
      {same
        ? `This is the domain default for ${PLATFORM_NAMES[platform]}.`
        : `Domain default for ${PLATFORM_NAMES[platform]}: ${said}.`}
      {!same && (
        <Button size="compact-sm" variant="subtle" onClick={onTake}>
          Use it
        </Button>
      )}
    </p>
  )
}
