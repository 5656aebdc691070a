import { Button } from '@mantine/core'
import type { Conflict } from '#core/post/merge-content.ts'
import { listFields, readPath } from '#core/post/content-fields.ts'
import { WordDiff } from '#ui/word-diff.tsx'
import { useComposer } from '../composer-context.ts'
import classes from '../conflicts.module.css'
import { decide, type Decision } from '../draft.ts'
import { useNameOf } from '../queries.ts'
import { sayPaths, sayValue } from '../say.ts'
import { changeDraft } from '../state.ts'

/** Fields that two people changed: both versions, and the choice. Until then the desk keeps theirs. */
export function ConflictPanel() {
  const { id, draft } = useComposer()
  const nameOf = useNameOf()
  if (draft.conflicts.length === 0) return null
  const who = draft.conflictWith ? nameOf(draft.conflictWith) : 'Somebody'
  const choose = (path: string, decision: Decision) => changeDraft(id, (now) => decide(now, path, decision))
  return (
    <section className={classes.panel} aria-label="Both versions">
      <p className={classes.lead} role="alert">
        {who} changed the same as you. The desk has theirs, this browser keeps yours: choose for each.
      </p>
      {draft.conflicts.map((conflict) => (
        <Choice key={conflict.path} conflict={conflict} who={who} onChoose={choose} />
      ))}
    </section>
  )
}

interface ChoiceProps {
  readonly conflict: Conflict
  readonly who: string
  readonly onChoose: (path: string, decision: Decision) => void
}

function Choice({ conflict, who, onChoose }: ChoiceProps) {
  const { content, channels } = useComposer()
  const nameOf = useNameOf()
  const { path, base, theirs } = conflict
  const { field } = readPath(path)
  const name = sayPaths([path], channels)
  const mine = listFields(content).get(path)
  const isText = typeof mine === 'string' && typeof theirs === 'string' && field !== 'ownerId' && field !== 'link'
  const gone = field === 'channel' ? 'Taken off the post' : undefined
  const [before, here, there] = [base, mine, theirs].map((value) =>
    value === undefined && gone ? gone : sayValue(field, value, nameOf),
  )
  const basis = typeof base === 'string' ? base : (before ?? '')
  return (
    <fieldset className={classes.choice}>
      <legend className={classes.name}>{name}</legend>
      <div className={classes.versions}>
        <div>
          <h4 className={classes.whose}>{who}</h4>
          <div className={classes.words}>
            {isText ? <WordDiff before={basis} after={theirs} side="after" /> : there}
          </div>
        </div>
        <div>
          <h4 className={classes.whose}>You</h4>
          <div className={classes.words}>{isText ? <WordDiff before={basis} after={mine} side="after" /> : here}</div>
        </div>
      </div>
      <div className={classes.buttons}>
        <Button size="compact-sm" onClick={() => onChoose(path, 'mine')} aria-label={`Keep mine: ${name}`}>
          Keep mine
        </Button>
        <Button size="compact-sm" onClick={() => onChoose(path, 'theirs')} aria-label={`Take theirs: ${name}`}>
          Take theirs
        </Button>
        {isText && (
          <Button size="compact-sm" onClick={() => onChoose(path, 'both')} aria-label={`Edit both: ${name}`}>
            Edit both
          </Button>
        )}
      </div>
    </fieldset>
  )
}
