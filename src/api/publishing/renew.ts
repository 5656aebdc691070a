import type { AuthExpired } from '#core/ports/connector.ts'
import { nextLookAt, nextTryAt } from '#core/publishing/rules.ts'
import { type Renewal, renewAccount } from './accounts.ts'
import type { Claimed, Run } from './needs.ts'
import { note } from './note.ts'
import { tryAgain } from './try-again.ts'

const FREE = { leaseBy: null, leaseUntil: null, calling: null }
/** So many tries in a row: then new credentials that are refused like the old ones are no help either. */
const MAX_TRIES = 6

/** Credentials that only ran out are renewed and the step is done with the new ones; others need a person. */
export async function renew(run: Run, claimed: Claimed, failure: AuthExpired): Promise<null> {
  const lasting = failure.lasting || claimed.delivery.tries >= MAX_TRIES
  const renewal = await renewAccount(run, claimed.publication.channelId, { ...failure, lasting })
  const now = run.needs.clock.now()
  switch (renewal.kind) {
    case 'renewed':
      return goOnWithNew(run, claimed, now)
    case 'later':
      return tryAgain(run, claimed, { kind: 'unreachable', says: renewal.says }, nextTryAt(now, claimed.delivery.tries))
    case 'broken':
      return stop(run, claimed, renewal)
  }
}

async function goOnWithNew({ needs }: Run, claimed: Claimed, now: string): Promise<null> {
  const { delivery, publication } = claimed
  const again = { ...delivery, ...FREE, nextAt: now, tries: delivery.tries + 1 }
  const says = 'The credentials had run out and were renewed.'
  const event = publication.state === 'sending' ? ('put_back' as const) : undefined
  await note(needs, claimed, { delivery: again, outcome: 'credentials', says, ...(event && { event }) })
  return null
}

/**
 * What has not begun is held. What may be out stays unconfirmed, and what is out stays published, with a warning: being
 * locked out says nothing about what was done before.
 */
async function stop({ needs }: Run, claimed: Claimed, { says }: Renewal & { kind: 'broken' }): Promise<null> {
  const { publication, record } = claimed
  const { title } = record.post
  const detail = `The channel has to be connected again. ${says}`
  const rest = { ...claimed.delivery, ...FREE, nextAt: null }
  if (publication.state === 'unconfirmed') {
    const nextAt = nextLookAt(needs.clock.now())
    const waiting = { ...rest, nextAt, tries: rest.tries + 1 }
    await note(needs, claimed, { delivery: waiting, outcome: 'credentials', says })
  } else if (publication.state === 'published') {
    const warned = { ...rest, warning: detail }
    const tell = { title: `Not all of “${title}” is out`, detail }
    await note(needs, claimed, { delivery: warned, outcome: 'credentials', says, tell })
  } else {
    const held = { event: 'hold', set: { heldReason: 'credentials', note: says } } as const
    await note(needs, claimed, {
      ...{ delivery: rest, outcome: 'credentials', says, ...held },
      tell: { title: `Held: “${title}”`, detail },
    })
  }
  return null
}
