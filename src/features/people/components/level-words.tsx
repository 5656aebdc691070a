import { type Level, LEVEL_FACTS } from '#core/person/level.ts'
import classes from '../people.module.css'

const TRACKS = { individual: 'individual contributor', people: 'manages people' }

/** A level as the job family writes it or, where there is little room, in short; and what the word after the comma means. */
export function LevelWords({ level, short = false }: { level: Level; short?: boolean }) {
  return (
    <span className={classes.twoLines}>
      <span>{short ? LEVEL_FACTS[level].short : LEVEL_FACTS[level].title}</span>
      <span className={classes.second}>{sayTrack(level)}</span>
    </span>
  )
}

export function sayTrack(level: Level): string {
  const { grade, track } = LEVEL_FACTS[level]
  return track ? `Grade ${grade}, ${TRACKS[track]}` : 'Elsewhere in the company'
}
