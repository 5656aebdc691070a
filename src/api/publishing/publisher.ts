import type { DueSource } from '#core/ports/due-source.ts'
import { claimDue } from './claim.ts'
import type { Claimed, PublisherNeeds } from './needs.ts'
import { send } from './send.ts'

/** Publications in hand at once. */
const AT_ONCE = 16
/** How long it looks away while its hands are not free, in milliseconds of real time. */
const LOOK_MS = 250

/**
 * Brings out what is due. The rows are the only schedule: each look takes what is due from them, as much as there are
 * hands for, and it looks again until nothing is. One platform that does not answer keeps one hand busy, not all.
 */
export function createPublisher(needs: PublisherNeeds): DueSource {
  return {
    nextDue: (after, until) => needs.stores.deliveries.nextDue(after, until),
    runDue: async () => {
      const inHand = new Set<Promise<void>>()
      for (;;) {
        const { claimed, seen } = await claimDue(needs, AT_ONCE - inHand.size)
        for (const each of claimed) {
          const work: Promise<void> = sendCalmly(needs, each).finally(() => inHand.delete(work))
          inHand.add(work)
        }
        if (seen === 0 && inHand.size === 0) return
        if (seen === 0 || inHand.size >= AT_ONCE) await Promise.race([...inHand, needs.sleep(LOOK_MS)])
      }
    },
  }
}

/** One that breaks does not stop the others: its lease runs out, and what it left is settled then. */
async function sendCalmly(needs: PublisherNeeds, claimed: Claimed): Promise<void> {
  try {
    await send(needs, claimed)
  } catch (error) {
    needs.log.error({ err: error, publication: claimed.publication.id }, 'Sending a publication broke off')
  }
}
