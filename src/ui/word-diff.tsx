import { diffWordsWithSpace } from 'diff'
import { useMemo } from 'react'
import classes from './word-diff.module.css'

interface WordDiffProps {
  readonly before: string
  readonly after: string
  /** Which words to show: both, or only those of one side with its own marked. */
  readonly side?: 'both' | 'before' | 'after'
}

/** Two texts, word by word: what went is struck through, what came is underlined. */
export function WordDiff({ before, after, side = 'both' }: WordDiffProps) {
  const parts = useMemo(() => diffWordsWithSpace(before, after), [before, after])
  const shown = parts.filter((part) => !(part.added && side === 'before') && !(part.removed && side === 'after'))
  return (
    <span className={classes.diff}>
      {shown.map((part, index) => {
        const key = `${index} ${part.value}`
        if (part.removed) return <del key={key} className={classes.gone}>{part.value}</del> // biome-ignore format: short
        if (part.added) return <ins key={key} className={classes.come}>{part.value}</ins> // biome-ignore format: short
        return <span key={key}>{part.value}</span>
      })}
    </span>
  )
}
