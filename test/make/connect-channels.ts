import { secretOf } from '#api/publishing/accounts.ts'
import { DEMO_ACCOUNTS, FAKE_PLATFORMS } from '#mocks/platforms/accounts.ts'
import type { TestDesk } from './desk.ts'

/** Connects the channels that `furnish` made on X, Mastodon and Bluesky. */
export async function connectChannels({ deps }: Pick<TestDesk, 'deps'>): Promise<void> {
  await deps.transact({ actor: { kind: 'system', name: 'Test' }, why: 'Connected' }, async (tx) => {
    for (const platform of FAKE_PLATFORMS) {
      const account = { ...DEMO_ACCOUNTS[platform], channelId: platform }
      const sealed = deps.vault.seal(JSON.stringify(account), secretOf(platform))
      await tx.secrets.put(secretOf(platform), sealed, deps.clock.now())
      const { accountId, origin, expiresAt } = account
      const facts = { channelId: platform, accountId, origin, expiresAt, says: '', changedAt: deps.clock.now() }
      await tx.connections.put({ ...facts, state: 'connected', version: 1 })
    }
    tx.record({ event: 'channel.connected', subject: { kind: 'channel', id: 'all', name: 'all' } })
  })
}
