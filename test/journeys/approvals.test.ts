import type { APIRequestContext, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeJourney, findBarriers, type Visit } from './visit.ts'

const TEXT = 'Journey: pipelines start twice as fast, and say why they wait.'
const MENDED = 'Journey: pipelines start three times as fast, and say why they wait.'

/** An API in the name of whoever is signed in at this page. */
function apiOf(page: Page, { url }: Visit['desk']) {
  const send = async (method: string, path: string, data?: object) => {
    const options: Parameters<APIRequestContext['fetch']>[1] = { method, headers: { origin: url } }
    const answer = await page.request.fetch(url + path, data ? { ...options, data } : options)
    if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`)
    return answer.json()
  }
  return {
    send,
    save: async (id: string, text: string) => {
      const post = await send('GET', `/api/posts/${id}`)
      return send('PUT', `/api/posts/${id}`, { content: { ...post.content, text }, version: post.version })
    },
    submit: async (id: string) => {
      const { version, content } = await send('GET', `/api/posts/${id}`)
      const channelIds = content.channels.map((plan: { channelId: string }) => plan.channelId)
      return send('POST', `/api/posts/${id}/submissions`, { version, channelIds, approverId: 'demo-priya' })
    },
    readNews: async (): Promise<string[]> =>
      (await send('GET', '/api/notifications')).notifications.map((each: { title: string }) => each.title),
  }
}

type Api = ReturnType<typeof apiOf>

async function begin(api: Api): Promise<string> {
  const { channels } = await api.send('GET', '/api/channels')
  const channelId = channels.find((each: { platform: string }) => each.platform === 'mastodon').id
  // Far ahead, and at an odd minute: nothing of the demonstration is near it.
  const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
  const plan = { channelId, own: {}, day, time: '09:17', zone: 'UTC' }
  const nothing = { link: null, media: [], campaign: null, pillars: [], types: [], region: null, language: null }
  const content = { ...nothing, text: TEXT, ownerId: 'demo-ana', sensitivity: { kind: 'normal' }, why: '' }
  return (await api.send('POST', '/api/posts', { content: { ...content, channels: [plan] } })).id
}

describeJourney('the approvals', (visit) => {
  it('return a post, approve it mended, and an edit voids that; both are told', async () => {
    const [ana, priya] = [await visit().comeInAs('demo-ana'), await visit().comeInAs('demo-priya')]
    const api = { ana: apiOf(ana, visit().desk), priya: apiOf(priya, visit().desk) }
    const id = await begin(api.ana)
    await api.ana.submit(id)

    await priya.goto(`${visit().desk.url}/approvals?post=${id}`)
    await priya.getByRole('button', { name: /^Approve for Mastodon/ }).waitFor()
    await priya.keyboard.press('r')
    await priya.getByLabel('What should change?').fill('It is three times, not twice.')
    await priya.getByRole('dialog').getByRole('button', { name: 'Ask for changes' }).click()
    await priya.getByText(/^Asked for changes to/).waitFor()
    expect((await api.ana.readNews())[0]).toContain('asks for changes')

    await ana.goto(visit().desk.url)
    await ana.getByText('Changes asked: It is three times, not twice.').waitFor()
    await api.ana.save(id, MENDED)
    await api.ana.submit(id)

    await priya.goto(`${visit().desk.url}/approvals?post=${id}`)
    await priya.getByRole('button', { name: /^Approve for Mastodon/ }).waitFor()
    expect(await findBarriers(priya)).toEqual([])
    await priya.keyboard.press('a')
    await priya.getByText(/^Approved “Journey.*for Mastodon/).waitFor()
    expect((await api.ana.readNews())[0]).toContain('approved')
    expect((await api.ana.send('GET', `/api/posts/${id}`)).state).toBe('scheduled')

    await ana.goto(`${visit().desk.url}/?compose=${id}`)
    await ana.getByLabel('Master copy').fill(`${MENDED} Again.`)
    await ana.getByText(/^Editing .* voids Priya .*’s approval there\.$/).waitFor()
    await ana.keyboard.press('Escape')
    const asked = ana.getByRole('dialog', { name: 'Save this change?' })
    await asked.waitFor()
    expect((await api.ana.send('GET', `/api/posts/${id}`)).state).toBe('scheduled')
    expect(await findBarriers(ana)).toEqual([])
    await asked.getByRole('button', { name: 'Save and void' }).click()
    await ana.getByRole('dialog', { name: 'Edit post' }).waitFor({ state: 'detached' })
    expect((await api.ana.send('GET', `/api/posts/${id}`)).publications[0]).toMatchObject({
      ...{ state: 'held', heldReason: 'approval_voided' },
    })
    expect((await api.priya.readNews())[0]).toContain('after it was approved')
    await ana.goto(visit().desk.url)
    await ana.getByText('Held on Mastodon: it was changed after it was approved.').first().waitFor()

    await api.ana.submit(id)
    await priya.goto(`${visit().desk.url}/approvals?post=${id}`)
    await priya.locator('ins', { hasText: 'Again' }).first().waitFor()
    for (const page of [ana, priya]) await page.context().close()
  })

  it('show a change at once to whoever reads, and approve nothing of it unseen', async () => {
    const [ana, priya] = [await visit().comeInAs('demo-ana'), await visit().comeInAs('demo-priya')]
    const api = apiOf(ana, visit().desk)
    const id = await begin(api)
    await api.submit(id)
    await priya.goto(`${visit().desk.url}/approvals?post=${id}`)
    await priya.getByRole('button', { name: /^Approve for Mastodon/ }).waitFor()
    await priya.waitForLoadState('networkidle').catch(() => undefined)
    await api.save(id, MENDED)
    await priya.getByText('Ana Ferreira changed it while you were reading').waitFor()
    await priya.locator('ins', { hasText: 'three' }).first().waitFor()
    for (const page of [ana, priya]) await page.context().close()
  })
})
