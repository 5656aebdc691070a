import { Fragment } from 'react'
import classes from './kbd.module.css'

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

const KEY_NAMES: Record<string, string> = {
  mod: isMac ? '⌘' : 'Ctrl',
  alt: isMac ? '⌥' : 'Alt',
  shift: '⇧',
  enter: '↵',
  escape: 'Esc',
  up: '↑',
  down: '↓',
}

/** Keys as people press them: `g t` is one after the other, `mod+k` both at once. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className={classes.keys}>
      {keys.split(' ').map((step, index) => (
        <Fragment key={`${step}${index}`}>
          {index > 0 && <span className={classes.then}>then</span>}
          {step.split('+').map((key) => (
            <kbd key={key} className={classes.key}>
              {KEY_NAMES[key] ?? (key.length === 1 && step.includes('+') ? key.toUpperCase() : key)}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  )
}
