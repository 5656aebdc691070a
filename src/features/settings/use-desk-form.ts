import { useEffect, useRef, useState } from 'react'
import { readFailure } from '#client/api-error.ts'
import { readConflict } from '#client/conflict.ts'
import { type Desk, useSession } from '#client/session.ts'
import { type FormValues, useSubmitForm } from '#ui/form/use-submit-form.ts'
import { type DeskAnswer, type DeskChange, useUpdateDesk } from './mutations.ts'

interface DeskFormOptions<T extends FormValues> {
  /**
   * The fields as this desk fills them.
   * @param typed what the form held before, for fields that are not the desk's
   */
  readonly read: (desk: Desk, typed?: T) => T
  /**
   * What the server is asked to change.
   * @param desk as it is when it is sent: parts of it that the form does not show stay as they are
   */
  readonly write: (values: T, desk: Desk) => DeskChange
  readonly check: NonNullable<Parameters<typeof useSubmitForm<T>>[0]['check']>
  /** Where the server’s name of a field is another: `workingHours.to` → `workTo`. */
  readonly fieldNames?: Readonly<Record<string, string>>
  /** What the change did beyond the desk. */
  readonly onSaved?: (answer: DeskAnswer) => void
}

/**
 * A form over one part of the desk, which saves on its own. Only a change of that part by somebody else is a conflict;
 * then both versions are shown, and nothing typed is lost.
 */
export function useDeskForm<T extends FormValues>(options: DeskFormOptions<T>) {
  const { read, write, check, fieldNames = {}, onSaved } = options
  const { desk } = useSession()
  const update = useUpdateDesk()
  /** The desk that the form began from. */
  const base = useRef(desk)
  const [conflict, setConflict] = useState<Desk | null>(null)
  const isSame = (a: Desk, b: Desk) => JSON.stringify(read(a)) === JSON.stringify(read(b))

  const send = (values: T, to: Desk) => update({ ...write(values, to), version: to.version })
  const save = async (values: T): Promise<DeskAnswer> => {
    try {
      return await send(values, base.current)
    } catch (error) {
      const current = readConflict<Desk>(error)
      if (!current || !isSame(current, base.current)) throw error
      return send(values, current)
    }
  }

  const form = useSubmitForm<T>({
    initial: read(desk),
    check,
    submit: async (values) => {
      try {
        const answer = await save(values)
        base.current = answer
        setConflict(null)
        onSaved?.(answer)
      } catch (error) {
        const current = readConflict<Desk>(error)
        // Both versions are on screen from here on: the next submit is meant to replace this one.
        if (current) base.current = current
        setConflict(current)
        throw error
      }
    },
    readFailure: (error) => {
      const { message, fields } = readFailure(error)
      const named = Object.entries(fields).map(([field, said]) => [fieldNames[field] ?? field, said])
      return { message, fields: Object.fromEntries(named) }
    },
  })

  // After every render, and of no effect but where the desk is newer than the one the form began from.
  useEffect(() => {
    if (desk.version <= base.current.version || form.submitting || conflict) return
    if (isSame(desk, base.current)) base.current = desk
    else if (!form.fields.isDirty()) {
      base.current = desk
      form.restart(read(desk, form.fields.getValues()))
    }
  })

  const takeTheirs = () => {
    if (!conflict) return
    setConflict(null)
    form.restart(read(conflict, form.fields.getValues()))
  }
  return { form, conflict, takeTheirs }
}
