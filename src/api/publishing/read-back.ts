import type { Failure, Sighting } from '#core/ports/connector.ts'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { nextLookAt, nextReadAt, nextTryAt } from '#core/publishing/rules.ts'
import { toMs } from '#core/time/instant.ts'
import { assert } from '#core/base/assert.ts'
import { absorb, giveUp, publish } from './absorb.ts'
import { renewAccount } from './accounts.ts'
import type { Claimed, Run } from './needs.ts'
import { note } from './note.ts'
import { call, guard } from './step.ts'

const FREE = { leaseBy: null, leaseUntil: null, calling: null }

/**
 * Settles a publication that nobody knows about: reads the platform; where the platform itself recognizes a repeat the
 * step is done again with the same key; else it reads on for a while, and then it is a person’s.
 */
export async function readBack(run: Run, claimed: Claimed): Promise<Claimed | null> {
  const { delivery } = claimed
  const { reading } = delivery
  assert(reading, 'Nothing was lost sight of')
  const looked = { ...claimed, delivery: { ...delivery, step: reading.step } }
  const sighting = await look(run, looked)
  if (sighting.kind === 'there')
    return publish(run, looked, sighting, `Seen on ${PLATFORM_NAMES[run.connector.platform]}: it is out.`)
  if (sighting.kind === 'unreadable') return lookLater(run, looked, sighting.failure)
  const since = toMs(run.needs.clock.now()) - toMs(delivery.createdAt)
  if (reading.expects === 'unknown' && run.connector.mayRepeat(reading.step, since)) return repeat(run, looked)
  return seeNothing(run, looked)
}

async function look({ connector, parcel, account, needs }: Run, { delivery }: Claimed): Promise<Sighting> {
  const others = new Set(await needs.stores.deliveries.listOthersOut(parcel.publicationId))
  try {
    return await connector.find(parcel, delivery, account, others)
  } catch (error) {
    needs.log.error({ err: error, platform: connector.platform }, 'Reading a platform back failed')
    return { kind: 'unreadable', failure: { kind: 'unreachable', says: 'The desk could not read the platform.' } }
  }
}

/** The platform recognizes the repeat by its key: there will be one post, whatever happened before. */
async function repeat(run: Run, claimed: Claimed): Promise<Claimed | null> {
  const going = await guard(run, claimed)
  if (!going) return null
  const outcome = await call(run, going)
  // What was lost sight of stays so until the platform says what it made of the repeat.
  return absorb(run, going, outcome)
}

/** A reading that failed proves nothing. Credentials that ran out are renewed for the next one. */
async function lookLater(run: Run, claimed: Claimed, failure: Failure): Promise<null> {
  const { needs } = run
  const { delivery, publication } = claimed
  const renewal =
    failure.kind === 'auth_expired' ? await renewAccount(run, publication.channelId, failure) : { kind: 'later' }
  const now = needs.clock.now()
  const later = failure.kind === 'rate_limited' && failure.until > now ? failure.until : nextTryAt(now, delivery.tries)
  const nextAt =
    renewal.kind === 'broken' ? nextLookAt(now) : renewal.kind === 'renewed' && delivery.tries === 0 ? now : later
  await note(needs, claimed, {
    delivery: { ...delivery, ...FREE, nextAt, tries: delivery.tries + 1 },
    outcome: failure.kind === 'auth_expired' ? 'credentials' : 'unreachable',
    says: `${failure.says} It is read again at ${nextAt}.`,
  })
  return null
}

async function seeNothing(run: Run, claimed: Claimed): Promise<null> {
  const { needs, connector } = run
  const { delivery, record } = claimed
  const { reading } = delivery
  assert(reading, 'Nothing was lost sight of')
  const reads = reading.reads + 1
  const nextAt = nextReadAt(needs.clock.now(), reads)
  const name = PLATFORM_NAMES[connector.platform]
  if (nextAt === null && reading.expects === 'rejected') return giveUp(run, claimed, reading.says, 'refused')
  const later = { ...delivery, ...FREE, nextAt, tries: 0, reading: { ...reading, reads } }
  const says = nextAt
    ? `Not seen on ${name} in reading ${reads}, which proves nothing yet. It is read again at ${nextAt}.`
    : `Not seen on ${name} in ${reads} readings. Only a person can tell now.`
  await note(needs, claimed, {
    ...{ delivery: later, outcome: 'not_seen', says },
    ...(nextAt === null && {
      tell: {
        title: `Unconfirmed: “${record.post.title}”`,
        detail: `Nobody knows whether it is on ${name}: have a look.`,
      },
    }),
  })
  return null
}
