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
  const irrevocable = run.connector.isIrrevocable(claimed.delivery.step)
  const going = irrevocable ? await guard(run, claimed) : claimed
  if (!going) return null
  return absorb(run, going, await call(run, going))
}
