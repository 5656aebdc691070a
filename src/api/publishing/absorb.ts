import type { Failure, StepOutcome } from '#core/ports/connector.ts'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { isSpent, judge, nextTryAt } from '#core/publishing/rules.ts'
import type { AttemptOutcome } from '#core/publishing/delivery.ts'
import { renewAccount } from './accounts.ts'
import type { Claimed, Run } from './needs.ts'
import { note } from './note.ts'

const FREE = { leaseBy: null, leaseUntil: null, calling: null }

/**
 * Takes in what a step came to.
 * @returns the publication to go on with at once; null when it is done, waits, or has become a person’s
 */
export async function absorb(run: Run, claimed: Claimed, outcome: StepOutcome): Promise<Claimed | null> {
  switch (outcome.kind) {
    case 'continue':
      return goOn(run, claimed, outcome)
    case 'published':
      return publish(run, claimed, outcome)
    case 'finished':
      return finish(run, claimed, outcome.handles)
    default:
      return absorbFailure(run, claimed, outcome)
  }
}

async function goOn(
  { needs }: Run,
  claimed: Claimed,
  outcome: StepOutcome & { kind: 'continue' },
): Promise<Claimed | null> {
  const { step, handles, at } = outcome
  const delivery = { ...claimed.delivery, step, handles, tries: 0, calling: null }
  if (at) {
    const says = 'The platform is still working on it.'
    await note(needs, claimed, { delivery: { ...delivery, ...FREE, nextAt: at }, outcome: 'waiting', says })
    return null
  }
  return note(needs, claimed, { delivery, outcome: 'done', says: sayStep(claimed.delivery.step) })
}

/** The post is out. Nothing that follows can change that. */
export async function publish(
  { needs, connector }: Run,
  claimed: Claimed,
  { post, handles, step }: Pick<StepOutcome & { kind: 'published' }, 'post' | 'handles' | 'step'>,
  says?: string,
): Promise<Claimed | null> {
  const { publication } = claimed
  const name = PLATFORM_NAMES[connector.platform]
  const done = { ...claimed.delivery, handles, tries: 0, calling: null, reading: null }
  const externalIds = [post.externalId]
  const delivery = step
    ? { ...done, externalIds, step, nextAt: needs.clock.now() }
    : { ...done, ...FREE, externalIds, nextAt: null }
  const isOut = publication.state === 'published'
  const written = await note(needs, claimed, {
    ...{ delivery, outcome: 'published', says: says ?? `Published on ${name}.` },
    ...(!isOut && {
      event: 'confirm' as const,
      set: { liveUrl: post.url, publishedAt: needs.clock.now(), note: '' },
    }),
  })
  return step ? written : null
}

async function finish({ needs }: Run, claimed: Claimed, handles: Claimed['delivery']['handles']): Promise<null> {
  const done = { handles, nextAt: null, warning: null, reading: null, tries: 0 }
  await note(needs, claimed, {
    ...{ delivery: { ...claimed.delivery, ...FREE, ...done }, outcome: 'done', says: 'All of it is out.' },
  })
  return null
}

const OUTCOMES: Record<Failure['kind'], AttemptOutcome> = {
  rejected: 'refused',
  rate_limited: 'rate_limited',
  unreachable: 'unreachable',
  auth_expired: 'credentials',
  unknown_outcome: 'unknown',
}

async function absorbFailure(run: Run, claimed: Claimed, failure: Failure): Promise<Claimed | null> {
  const { needs, connector } = run
  const { delivery } = claimed
  const now = needs.clock.now()
  const verdict = judge(failure, connector.isIrrevocable(delivery.step), now, delivery.tries)
  const base = { outcome: OUTCOMES[failure.kind], says: failure.says }
  const calm = { ...delivery, calling: null }
  switch (verdict.kind) {
    case 'again':
      return tryAgain(run, claimed, failure, verdict.at)
    case 'credentials':
      return renew(run, claimed, failure, verdict.lasting)
    case 'read-back': {
      const reading = { expects: verdict.expects, reads: 0, says: failure.says, step: delivery.step }
      const lost = { ...calm, ...FREE, reading, nextAt: verdict.at }
      const event = claimed.publication.state === 'sending' ? ('lose_sight' as const) : undefined
      await note(needs, claimed, { ...base, delivery: lost, ...(event && { event, set: { note: failure.says } }) })
      return null
    }
    case 'failed':
      return giveUp(run, claimed, failure.says, base.outcome)
  }
}

async function tryAgain({ needs }: Run, claimed: Claimed, failure: Failure, at: string): Promise<null> {
  const { delivery, publication } = claimed
  const again = { ...delivery, ...FREE, nextAt: at, tries: delivery.tries + 1 }
  const base = { outcome: OUTCOMES[failure.kind], says: `${failure.says} It is tried again at ${at}.` }
  const desk = await needs.stores.desk.get()
  const spent = desk !== null && isSpent(delivery.startedAt, at, desk.publishing)
  if (publication.state !== 'sending') {
    await note(needs, claimed, { ...base, delivery: again })
  } else if (spent) {
    const heldReason = failure.kind === 'rate_limited' ? ('platform_capacity' as const) : ('late' as const)
    await note(needs, claimed, {
      ...{ ...base, says: `${failure.says} It was tried for long enough.`, event: 'hold' as const },
      ...{ delivery: { ...again, nextAt: null }, set: { heldReason, note: failure.says } },
      tell: { title: `Held: “${claimed.record.post.title}”`, detail: failure.says },
    })
  } else {
    await note(needs, claimed, { ...base, delivery: again, event: 'put_back', set: { note: failure.says } })
  }
  return null
}

/** Credentials that only ran out are renewed and the step is done with the new ones; others need a person. */
async function renew(run: Run, claimed: Claimed, failure: Failure, lasting: boolean): Promise<Claimed | null> {
  const { needs } = run
  const renewed = lasting || claimed.delivery.tries > 2 ? null : await renewAccount(run, claimed.publication.channelId)
  const { delivery } = claimed
  if (renewed?.kind === 'renewed') {
    const again = { ...delivery, ...FREE, nextAt: needs.clock.now(), tries: delivery.tries + 1 }
    const says = 'The credentials had run out and were renewed.'
    const event = claimed.publication.state === 'sending' ? ('put_back' as const) : undefined
    await note(needs, claimed, { delivery: again, outcome: 'credentials', says, ...(event && { event }) })
    return null
  }
  if (renewed?.kind === 'later')
    return tryAgain(
      run,
      claimed,
      { kind: 'unreachable', says: renewed.says },
      nextTryAt(needs.clock.now(), delivery.tries),
    )
  const held = { ...delivery, ...FREE, nextAt: null }
  const hold = { event: 'hold' as const, set: { heldReason: 'credentials' as const, note: failure.says } }
  await note(needs, claimed, {
    ...{ delivery: held, outcome: 'credentials', says: failure.says },
    ...(claimed.publication.state === 'published' ? {} : hold),
    tell: {
      title: `Held: “${claimed.record.post.title}”`,
      detail: `The channel has to be connected again. ${failure.says}`,
    },
  })
  return null
}

/** It is surely not out, and would not be. After the post itself is out, that is a warning on it. */
export async function giveUp(
  { needs, connector }: Run,
  claimed: Claimed,
  says: string,
  outcome: AttemptOutcome,
): Promise<null> {
  const { delivery, publication, record } = claimed
  const name = PLATFORM_NAMES[connector.platform]
  const rest = { ...delivery, ...FREE, nextAt: null, reading: null }
  const isOut = publication.state === 'published'
  await note(needs, claimed, {
    ...{ outcome, says, delivery: isOut ? { ...rest, warning: `${sayStep(delivery.step)} ${says}` } : rest },
    ...(!isOut && { event: 'fail' as const, set: { note: says } }),
    tell: isOut
      ? { title: `Not all of “${record.post.title}” is out`, detail: `On ${name}: ${says}` }
      : { title: `Failed: “${record.post.title}”`, detail: `On ${name}: ${says}` },
  })
  return null
}

/** How people say a step. */
function sayStep(step: string): string {
  const [what = '', which] = step.split('.')
  const number = which === undefined ? '' : ` ${Number(which) + 1}`
  const names: Record<string, string> = {
    upload: `File${number} was uploaded.`,
    poll: `File${number} is ready.`,
    describe: `File${number} has its alt text.`,
    create: 'The post.',
    thread: `Part${number} of the thread.`,
  }
  return names[what] ?? `${step}.`
}
