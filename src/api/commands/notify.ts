import type { Tx } from '#core/ports/transact.ts'
import type { Deps } from '../deps.ts'

interface Message {
  readonly title: string
  readonly detail: string
  /** The page it is about. */
  readonly path: string
}

/** Tells people something in the same transaction as what it is about; nobody is told of what they did themselves. */
export async function notify(deps: Deps, tx: Tx, personIds: readonly string[], message: Message): Promise<void> {
  const at = deps.clock.now()
  await tx.notifications.insert(
    personIds.map((personId) => ({ id: deps.ids.newId(), personId, at, readAt: null, ...message })),
  )
}
