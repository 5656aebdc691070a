import { IconServer } from '@tabler/icons-react'
import { classNames } from './class-names.ts'
import classes from './person-mark.module.css'

interface PersonMarkProps {
  readonly name: string
  readonly size?: 'small' | 'medium' | 'large'
  /** No longer here, or not yet: drawn as an outline. */
  readonly faint?: boolean
  /** Not a person but the machine: drawn with an icon. */
  readonly machine?: boolean
}

/** A person's initials. Decoration: the name has to stand beside it or label what it is in. */
export function PersonMark({ name, size = 'medium', faint = false, machine = false }: PersonMarkProps) {
  // The initials are drawn by CSS: as text they would be read, and searched, beside the name.
  return (
    <span
      className={classNames(classes.mark, classes[size], faint && classes.faint)}
      data-initials={machine ? undefined : initialsOf(name)}
      aria-hidden
    >
      {machine && <IconServer size={13} stroke={1.7} />}
    </span>
  )
}

interface PersonLineProps extends PersonMarkProps {
  /** Second line or suffix, such as a title. */
  readonly detail?: string | undefined
}

/** Initials, name, and one line about the person. */
export function PersonLine({ name, detail, size = 'medium', faint = false }: PersonLineProps) {
  return (
    <span className={classes.line}>
      <PersonMark name={name} size={size} faint={faint} />
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        {detail && <span className={classes.detail}>{detail}</span>}
      </span>
    </span>
  )
}

function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words
  return picked.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('') || '?'
}
