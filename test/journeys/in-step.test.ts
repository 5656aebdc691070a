import { expect, it } from 'vitest'
import { describeJourney } from './visit.ts'

describeJourney('two browsers side by side', (visit) => {
  it('stay in step: a setting changed in one appears in the other, and nothing is missed while it was cut off', async () => {
    const noor = await visit().comeInAs('demo-noor')
    const ana = await visit().comeInAs('demo-ana')
    await ana.goto(visit().desk.url)
    const deskName = (name: string) => ana.getByText(name, { exact: true }).first()
    await deskName('Thistledown Social').waitFor()

    await noor.goto(`${visit().desk.url}/settings`)
    const rename = async (name: string) => {
      await noor.getByLabel('Name', { exact: true }).first().fill(name)
      await noor.getByRole('button', { name: 'Save desk' }).click()
      await noor.getByText(name, { exact: true }).first().waitFor()
    }
    await rename('Thistledown Room')
    await deskName('Thistledown Room').waitFor()

    await ana.context().setOffline(true)
    await ana.getByText(/has not answered since/).waitFor()
    await rename('Thistledown Again')
    await ana.context().setOffline(false)
    await deskName('Thistledown Again').waitFor()
    await ana.getByText(/has not answered since/).waitFor({ state: 'detached' })
    for (const page of [noor, ana]) await page.context().close()
  })

  it('move the clock together, and back', async () => {
    const noor = await visit().comeInAs('demo-noor')
    const ana = await visit().comeInAs('demo-ana')
    await ana.goto(visit().desk.url)
    await ana.getByRole('heading', { level: 1 }).waitFor()
    await noor.goto(`${visit().desk.url}/simulator`)
    await noor.getByRole('button', { name: '+1 day' }).click()
    await ana
      .getByText(/Simulated.{0,8}1 d/)
      .first()
      .waitFor()
    const readOffset = async (): Promise<number> =>
      (await noor.evaluate(async () => (await fetch('/api/clock')).json())).offsetMs
    await expect.poll(readOffset).toBeGreaterThan(86_000_000)
    await noor.getByRole('button', { name: /back to real time/i }).click()
    await noor
      .getByRole('dialog')
      .getByRole('button', { name: /back to real time/i })
      .click()
    await expect.poll(readOffset).toBe(0)
    await ana
      .getByText(/Simulated.{0,8}1 d/)
      .first()
      .waitFor({ state: 'detached' })
    for (const page of [noor, ana]) await page.context().close()
  })
})
