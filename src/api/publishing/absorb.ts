import type { Failure, StepOutcome } from '#core/ports/connector.ts'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { judge } from '#core/publishing/rules.ts'
import type { AttemptOutcome } from '#core/publishing/delivery.ts'
import type { Claimed, Run } from './needs.ts'
import { note } from './note.ts'
import { renew } from './renew.ts'
import { OUTCOMES, tryAgain } from './try-again.ts'

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
  const delivery = { ...claimed.delivery, step, handles, tries: 0, calling: null, reading: null }
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
      return renew(run, claimed, verdict.failure)
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
