import type { DueSource } from '#core/ports/due-source.ts'
import { claimDue } from './claim.ts'
import type { Claimed, PublisherNeeds } from './needs.ts'
import { send } from './send.ts'

/** Publications in hand at once. */
const AT_ONCE = 16

/**
 * Brings out what is due. The rows are the only schedule: each look takes what is due from them, works on it, and
 * looks again until nothing is.
 */
export function createPublisher(needs: PublisherNeeds): DueSource {
  return {
    nextDue: (after, until) => needs.stores.deliveries.nextDue(after, until),
    runDue: async () => {
      for (;;) {
        const { claimed, seen } = await claimDue(needs, AT_ONCE)
        if (seen === 0) return
        await Promise.all(claimed.map((each) => sendCalmly(needs, each)))
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
