/** Thrown when the program, not the user, is wrong. Expected outcomes are `Result`s or problems instead. */
export class BugError extends Error {
  override name = 'BugError'
}

/**
 * States something that must hold here.
 * @param holds the condition
 * @param message what is broken when it does not hold
 * @throws BugError when `holds` is false
 */
export function assert(holds: unknown, message: string): asserts holds {
  if (!holds) throw new BugError(message)
}
