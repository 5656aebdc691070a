import type { PartChange } from '#core/publication/parts.ts'
import { WordDiff } from '#ui/word-diff.tsx'
import classes from '../review.module.css'

interface ChannelWordsProps {
  readonly parts: readonly PartChange[]
  readonly showsChanges: boolean
}

/** Every text of a publication in full: as it will be, or with what has changed marked. */
export function ChannelWords({ parts, showsChanges }: ChannelWordsProps) {
  const shown = showsChanges ? parts : parts.filter((part) => part.after !== '')
  if (shown.length === 0) return <p className={classes.nothing}>No words, only media.</p>
  return shown.map(({ field, label, before, after }) => (
    <div key={field} className={classes.part}>
      {label && (
        <p className={classes.label}>
          {label}
          {showsChanges && sayFate(before, after)}
        </p>
      )}
      <p className={classes.text} data-words>
        {showsChanges ? <WordDiff before={before} after={after} /> : after}
      </p>
    </div>
  ))
}

function sayFate(before: string, after: string): string {
  if (after === '') return ' (taken out)'
  return before === '' ? ' (new)' : ''
}
