import type { PostContent } from './content.ts'
import { type FieldPath, isSame, listFields, toContent } from './content-fields.ts'

/** A field that both changed, each otherwise. */
export interface Conflict {
  readonly path: FieldPath
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
}

export interface Merge {
  /** Both sets of changes; of a field in conflict, mine. */
  readonly merged: PostContent
  readonly conflicts: readonly Conflict[]
  /** Fields that were taken from them. */
  readonly taken: readonly FieldPath[]
}

/**
 * Brings two edits of one content together, field by field: what only one of them changed is taken from that one, and
 * what both changed is a conflict for a person to decide. Nothing that either wrote is lost.
 * @param base what both began with
 */
export function mergeContent(base: PostContent, mine: PostContent, theirs: PostContent): Merge {
  const [was, here, there] = [listFields(base), listFields(mine), listFields(theirs)]
  const removed = findRemoved(was, here, there)
  const outcomes = [...new Set([...here.keys(), ...there.keys()])].map((path) => {
    const values = { base: was.get(path), mine: here.get(path), theirs: there.get(path) }
    const channel = path.split('.').slice(0, 2).join('.')
    const gone = removed.get(channel)
    return { path, values, ...(gone ? settleGone(gone, path === channel, values) : settleField(values)) }
  })
  const kept = outcomes.filter(({ value }) => value !== undefined)
  return {
    merged: toContent(new Map(kept.map(({ path, value }) => [path, value]))),
    conflicts: outcomes.filter(({ fate }) => fate === 'conflict').map(({ path, values }) => ({ path, ...values })),
    taken: outcomes.filter(({ fate }) => fate === 'taken').map(({ path }) => path),
  }
}

interface Values {
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
}

interface Outcome {
  /** Undefined where the field is not in the result. */
  readonly value: unknown
  readonly fate: 'mine' | 'taken' | 'conflict'
}

function settleField({ base, mine, theirs }: Values): Outcome {
  if (isSame(mine, theirs) || isSame(theirs, base)) return { value: mine, fate: 'mine' }
  return isSame(mine, base) ? { value: theirs, fate: 'taken' } : { value: mine, fate: 'conflict' }
}

/** One took the channel out: if the other did not touch it, it goes; else that is for a person to decide. */
function settleGone({ by, touched }: Removed, isWhole: boolean, { mine }: Values): Outcome {
  if (touched) return { value: mine, fate: isWhole ? 'conflict' : 'mine' }
  return { value: undefined, fate: isWhole && by === 'theirs' ? 'taken' : 'mine' }
}

interface Removed {
  readonly by: 'mine' | 'theirs'
  /** The other changed something in it. */
  readonly touched: boolean
}

type Fields = ReadonlyMap<FieldPath, unknown>

function findRemoved(was: Fields, here: Fields, there: Fields): Map<FieldPath, Removed> {
  const channels = [...was.keys()].filter((path) => /^channels\.[^.]+$/.test(path))
  return new Map(
    channels.flatMap((path): [FieldPath, Removed][] => {
      const [inHere, inThere] = [here.has(path), there.has(path)]
      if (inHere === inThere) return []
      const kept = inHere ? here : there
      const keys = [...new Set([...was.keys(), ...kept.keys()])].filter((each) => each.startsWith(`${path}.`))
      const touched = keys.some((each) => !isSame(was.get(each), kept.get(each)))
      return [[path, { by: inHere ? 'theirs' : 'mine', touched }]]
    }),
  )
}

/**
 * A content with one conflict decided for them.
 * @param theirs their whole content: a channel is taken or left with all that is in it
 */
export function takeTheirs(content: PostContent, { path }: Pick<Conflict, 'path'>, theirs: PostContent): PostContent {
  const [fields, there] = [new Map(listFields(content)), listFields(theirs)]
  const isChannel = /^channels\.[^.]+$/.test(path)
  const inIt = (each: FieldPath): boolean => each === path || (isChannel && each.startsWith(`${path}.`))
  for (const each of fields.keys()) if (inIt(each)) fields.delete(each)
  for (const [each, value] of there) if (inIt(each)) fields.set(each, value)
  return toContent(fields)
}
