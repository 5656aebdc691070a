import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import type { Failure } from '#core/ports/connector.ts'
import { assert } from '#core/base/assert.ts'
import { absorb } from './absorb.ts'
import { loadAccount } from './accounts.ts'
import type { Claimed, PublisherNeeds, Run } from './needs.ts'
import { LostLease } from './note.ts'
import { makeParcel } from './parcel.ts'
import { readBack } from './read-back.ts'
import { call, guard } from './step.ts'

/**
 * Works on a publication until it is out, waits, or has become a person’s. Each step is stored before its call; before
 * a call that cannot be taken back pause, version and approval are read again.
 */
export async function send(needs: PublisherNeeds, claimed: Claimed): Promise<void> {
  try {
    const run = await prepare(needs, claimed)
    let current: Claimed | null = claimed.delivery.step ? claimed : beginWith(run, claimed)
    while (current) current = current.delivery.reading ? await readBack(run, current) : await takeStep(run, current)
  } catch (error) {
    if (error instanceof LostLease) return
    throw error
  }
}

async function prepare(needs: PublisherNeeds, claimed: Claimed): Promise<Run> {
  const connector = needs.connectors.get(claimed.publication.platform)
  assert(connector, `There is no connector for ${claimed.publication.platform}, and yet it was claimed`)
  const account = await loadAccount(needs, claimed.publication.channelId)
  return { needs, connector, account, parcel: await makeParcel(needs, claimed) }
}

function beginWith({ connector, parcel }: Run, claimed: Claimed): Claimed {
  return { ...claimed, delivery: { ...claimed.delivery, step: connector.begin(parcel) } }
}

async function takeStep(run: Run, claimed: Claimed): Promise<Claimed | null> {
  const spent = await findSpent(run, claimed)
  if (spent) return absorb(run, claimed, spent)
  const irrevocable = run.connector.isIrrevocable(claimed.delivery.step)
  const going = irrevocable ? await guard(run, claimed) : claimed
  if (!going) return null
  return absorb(run, going, await call(run, going))
}

/**
 * What the platform’s own headers said to any process: until then it takes no more posts of this channel, and asking
 * all the same would only anger it. Nothing is uploaded either, for a post that has to wait.
 */
async function findSpent({ needs, connector }: Run, { publication }: Claimed): Promise<Failure | null> {
  const now = needs.clock.now()
  const spent = await needs.stores.rates.listSpent(publication.channelId, now)
  const rate = spent.find((each) => each.bucket === connector.publishBucket)
  if (!rate) return null
  const says = `${PLATFORM_NAMES[connector.platform]} takes no more posts of this channel for now.`
  return { kind: 'rate_limited', says, until: rate.resetsAt }
}
