import { PLATFORM_NAMES, type Platform } from '#core/channel/platform.ts'
import type { Fakes } from '#core/ports/fakes.ts'
import type { Cause } from '#core/ports/transact.ts'
import type { Output } from '#contract/contract.ts'
import type { Deps } from '../deps.ts'
import { openFakes } from '../find-fakes.ts'
import { notFound, Refusal, refuseField } from '../refusal.ts'
import type { Route } from '../route.ts'

/** The imitated platforms of a demonstration: what they hold, and what they are asked to do wrong. */
export function mountSimulator(route: Route, deps: Deps): void {
  const open = () => openFakes(deps)
  const read = async (fakes: Fakes): Promise<Output<'listFakes'>> => ({ platforms: await fakes.list() })
  const record = (cause: Cause, event: string, name: string, after: object): Promise<void> =>
    deps.transact(cause, async (tx) => {
      tx.record({ event, subject: { kind: 'simulator', id: 'simulator', name }, after: { ...after } })
    })

  route('listFakes', async () => read(await open()))

  route('addFault', async ({ input: { params, body }, cause }) => {
    const fakes = await open()
    const fake = await findFake(fakes, params.platform)
    if (!fake.kinds.includes(body.kind)) throw refuseKind(body.kind, fake.kinds)
    await fakes.addFault(fake.platform, body.kind, body.always)
    await record(cause('Simulated'), 'simulator.fault-added', PLATFORM_NAMES[fake.platform], body)
    return read(fakes)
  })

  route('removeFault', async ({ input: { params }, cause }) => {
    const fakes = await open()
    const fake = await findFake(fakes, params.platform)
    const fault = fake.faults.find((each) => each.id === params.id)
    if (!fault) throw notFound('fault')
    await fakes.removeFault(fake.platform, fault.id)
    await record(cause('Simulated'), 'simulator.fault-removed', PLATFORM_NAMES[fake.platform], { kind: fault.kind })
    return read(fakes)
  })

  route('clearFaults', async ({ cause }) => {
    const fakes = await open()
    await fakes.clearFaults()
    await record(cause('Simulated'), 'simulator.faults-cleared', 'Every imitated platform', {})
    return read(fakes)
  })
}

async function findFake(fakes: Fakes, platform: Platform) {
  const found = (await fakes.list()).find((each) => each.platform === platform)
  if (!found) throw new Refusal('not-found', `${PLATFORM_NAMES[platform]} is not imitated here.`)
  return found
}

function refuseKind(measured: string, kinds: readonly string[]): Refusal {
  const message = 'This platform cannot do that wrong.'
  return refuseField({ field: 'body.kind', rule: 'unknown', measured, allowed: kinds.join(', '), message })
}
