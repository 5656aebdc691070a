import classes from '../api-reference.module.css'
import type { JsonSchema } from '../openapi.ts'
import { fieldsOf, sayLimits, sayType, unwrapNull } from '../say-schema.ts'

interface SchemaTreeProps {
  readonly schema: JsonSchema
  /** What is sent says what is needed; of what comes back everything is there. */
  readonly direction: 'in' | 'out'
}

/** A schema as a compact tree: name, type, limits, words. */
export function SchemaTree({ schema, direction }: SchemaTreeProps) {
  const fields = fieldsOf(schema)
  if (fields.length === 0) return <p className={classes.type}>{sayType(schema)}</p>
  return (
    <ul className={classes.tree}>
      {fields.map((field) => (
        <li key={field.name}>
          <FieldLine name={field.name} schema={field.schema} note={noteOf(direction, field.required)} />
          {fieldsOf(field.schema).length > 0 && <SchemaTree schema={field.schema} direction={direction} />}
        </li>
      ))}
    </ul>
  )
}

function noteOf(direction: 'in' | 'out', required: boolean): string | null {
  if (direction === 'in') return required ? 'needed' : null
  return required ? null : 'may be absent'
}

interface FieldLineProps {
  readonly name: string
  readonly schema: JsonSchema
  readonly note: string | null
}

/** One field. */
export function FieldLine({ name, schema: given, note }: FieldLineProps) {
  const { schema } = unwrapNull(given)
  const limits = sayLimits(schema)
  return (
    <div className={classes.field}>
      <code className={classes.fieldName}>{name}</code>
      <span className={classes.type}>{sayType(given)}</span>
      {note && <span className={classes.needed}>{note}</span>}
      {limits.length > 0 && <span className={classes.limits}>{limits.join(', ')}</span>}
      {schema.description && <span className={classes.words}>{schema.description}</span>}
    </div>
  )
}
