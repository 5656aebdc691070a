import { expect, it } from 'vitest'
import type { Output } from '#contract/contract.ts'
import { sharePglite } from '#test/databases.ts'
import { makeDesk } from '#test/make/desk.ts'
import { connectDemoChannels } from './platforms.ts'
import { prepareDesk } from './first-start.ts'

const open = sharePglite()

it('the audit log calls the channels of the demonstration by their names, not by their ids', async () => {
  const { deps, addPerson, browserOf } = await makeDesk(await open())
  await prepareDesk({ ...deps, now: deps.clock.realNow() }, true)
  await connectDemoChannels(deps)
  const browser = await browserOf(await addPerson({ administrator: true }))
  const { json } = await browser.get('/api/audit?event=channel.connected')
  const names = (json as Output<'listAudit'>).items.map(({ subject }) => subject.name)
  expect(names.toSorted()).toEqual(['Thistledown on Bluesky', 'Thistledown on Mastodon', 'Thistledown on X'])
})
