import { useNameMap } from '#client/names.ts'
import { useZone } from '#ui/time/moment.tsx'
import classes from '../audit.module.css'
import { sayField, sayValue } from '../entry-words.ts'
import type { Entry } from '../queries.ts'

type Sides = Pick<Entry, 'before' | 'after'>

/** The fields that changed, as they were and as they became. */
export function Changes({ before, after }: Sides) {
  const zone = useZone()
  const names = useNameMap()
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  if (fields.length === 0) return <p className={classes.none}>No field changed: what happened is the event itself.</p>
  return (
    <table className={classes.diff}>
      <thead>
        <tr>
          <th scope="col">Field</th>
          {before && <th scope="col">Before</th>}
          {after && <th scope="col">{before ? 'After' : 'Set to'}</th>}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row">
              {sayField(field, names)} <code className={classes.field}>{field}</code>
            </th>
            {before && (
              <td className={classes.before}>
                {isNothing(before[field]) ? (
                  sayValue(before[field], zone, names)
                ) : (
                  <del>{sayValue(before[field], zone, names)}</del>
                )}
              </td>
            )}
            {after && (
              <td>
                <ins>{sayValue(after[field], zone, names)}</ins>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What was not there needs no line through it. */
function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}
