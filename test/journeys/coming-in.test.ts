import { expect, it } from 'vitest'
import { LEVEL_FACTS, type Level } from '#core/person/level.ts'
import { describeJourney } from './visit.ts'

/** One person of each level, and the places that their rail must and must not offer. */
const PEOPLE: [id: string, name: string, level: Level, sees: string[], misses: string[]][] = [
  ['demo-sofie', 'Sofie Lindqvist', 'stakeholder', ['Today', 'People', 'Policy'], ['Audit log', 'API tokens']],
  ['demo-ana', 'Ana Ferreira', 'associate', ['Today', 'People', 'API tokens'], ['Audit log']],
  ['demo-priya', 'Priya Raman', 'manager', ['Today', 'People', 'API tokens'], ['Audit log']],
  ['demo-ingrid', 'Ingrid Solheim', 'senior', ['Today', 'Audit log', 'API tokens'], []],
  ['demo-marcus', 'Marcus Oyelaran', 'people_manager', ['Today', 'Audit log', 'Desk settings'], []],
  ['demo-noor', 'Noor Haddad', 'senior_people_manager', ['Today', 'Audit log', 'Desk settings'], []],
]

describeJourney('coming in', (visit) => {
  it.each(PEOPLE)('%s: one click on %s, and a desk of their level', async (_id, name, level, sees, misses) => {
    const context = await visit().browser.newContext()
    const page = await context.newPage()
    await page.goto(visit().desk.url)
    await page.getByRole('button', { name: new RegExp(`${name}.*${LEVEL_FACTS[level].short}`) }).click()
    await page.getByRole('heading', { level: 1, name: new RegExp(`, ${name.split(' ')[0]}$`) }).waitFor()
    const rail = page.getByRole('navigation').first()
    for (const place of sees) expect(await rail.getByRole('link', { name: place }).count(), place).toBe(1)
    // Whoever may read the audit log finds the latest of it on Today.
    const latest = page.getByRole('heading', { name: 'Latest changes' })
    if (sees.includes('Audit log')) await latest.waitFor()
    else expect(await latest.count()).toBe(0)
    for (const place of misses) expect(await rail.getByRole('link', { name: place }).count(), place).toBe(0)
    await context.close()
  })

  it('a whole visit by keyboard: sign in, go places, search, change one’s account, sign out', async () => {
    const context = await visit().browser.newContext()
    const page = await context.newPage()
    await page.goto(visit().desk.url)
    await page.getByRole('button', { name: /Ana Ferreira/ }).waitFor()
    for (
      let presses = 0;
      presses < 40 &&
      !(await page.evaluate(
        () => document.activeElement?.matches('button') && document.activeElement.textContent?.includes('Ana Ferreira'),
      ));
      presses++
    )
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /, Ana$/ }).waitFor()

    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor()

    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await page.keyboard.type('account')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Account' }).waitFor()
    await page.getByLabel('Pronouns').focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('she/they')
    await page.keyboard.press('Enter')
    await expect
      .poll(async () => (await page.evaluate(async () => (await fetch('/api/session')).json())).me.pronouns)
      .toBe('she/they')

    await page.keyboard.press('Escape')
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await page.keyboard.type('sign out')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /Sign in/ }).waitFor()
    await context.close()
  })
})
