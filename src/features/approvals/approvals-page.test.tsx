import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Person } from '#core/person/person.ts'
import type { Output } from '#contract/contract.ts'
import { sharePglite } from '#test/databases.ts'
import type { Browser, TestDesk } from '#test/make/desk.ts'
import { addChannels, contentBy, planFor } from '#test/make/post.ts'
import { renderApp } from '#test/render-app.tsx'

const openDatabase = sharePglite()
type Post = Output<'getPost'>

const FIRST = 'Faster pipelines, for everybody who waits for them.'
const SECOND = 'Calmer dashboards: half of the boxes are gone.'

/** A desk on which Ana has sent posts for approval, each an hour after the other. */
async function sendAll(desk: TestDesk, texts: readonly string[]): Promise<{ ana: Browser; posts: Post[] }> {
  await addChannels(desk, ['x', 'mastodon'])
  const person = await desk.addPerson({ id: 'ana', name: 'Ana Ferreira', level: 'associate' })
  const ana = await desk.browserOf(person)
  const posts: Post[] = []
  for (const [index, text] of texts.entries()) {
    const time = `${10 + index}:00`
    const channels = [planFor('x', { time }), planFor('mastodon', { time })]
    const begun = (await ana.send('POST', '/api/posts', { content: contentBy('ana', { text, channels }) })).json
    posts.push(await submit(ana, begun))
  }
  return { ana, posts }
}

async function submit(browser: Browser, post: Post): Promise<Post> {
  const channelIds = post.publications.map((each) => each.channelId)
  const answer = await browser.send('POST', `/api/posts/${post.id}/submissions`, { version: post.version, channelIds })
  expect(answer.status, answer.text).toBe(200)
  return answer.json
}

const save = (browser: Browser, post: Post, content: object) =>
  browser.send('PUT', `/api/posts/${post.id}`, { content: { ...post.content, ...content }, version: post.version })

const statesOf = async (browser: Browser, { id }: Post): Promise<string[]> =>
  (await browser.get(`/api/posts/${id}`)).json.publications.map((each: { state: string }) => each.state)

const asManager = { level: 'manager', name: 'Priya Raman' } as const

async function open(texts: readonly string[], as: object = asManager) {
  let sent: { ana: Browser; posts: Post[] } | undefined
  const app = await renderApp(await openDatabase(), '/approvals', {
    as,
    given: async (desk) => {
      sent = await sendAll(desk, texts)
    },
  })
  return { ...app, ana: sent!.ana, posts: sent!.posts }
}

/** A post that two people have to approve on Mastodon. @param yes whether Tomás has done so */
async function askTwo(desk: TestDesk, yes: boolean): Promise<void> {
  const { posts } = await sendAll(desk, [FIRST])
  const boss = await desk.browserOf(await desk.addPerson({ level: 'people_manager', administrator: true }))
  const { version, approval } = (await boss.get('/api/desk')).json
  const rules = { ...approval, channelStages: { mastodon: 2 } }
  expect((await boss.send('PATCH', '/api/desk', { version, approval: rules })).status).toBe(200)
  const tomas = await desk.browserOf(await desk.addPerson({ id: 'tomas', name: 'Tomás Arrieta', level: 'manager' }))
  const { publications } = (await tomas.get(`/api/posts/${posts[0]!.id}`)).json as Post
  expect(publications.map((each) => each.stages)).toEqual([1, 2])
  const approvals = publications.slice(1).map(({ channelId, hash, at }) => ({ channelId, hash, at }))
  const path = `/api/posts/${posts[0]!.id}/approvals`
  if (yes) expect((await tomas.send('POST', path, { approvals })).status).toBe(200)
}

const readPane = (title: string) => screen.findByRole('region', { name: title })

/** Waits until everything of the post is there, so that somebody can say yes to it. */
const ready = (name: RegExp) => waitFor(() => expect(screen.getByRole('button', { name })).toBeEnabled())

describe('the approvals', () => {
  it('are gone through by keyboard: a approves what was read and goes to the next', async () => {
    const { user, ana, posts } = await open([FIRST, SECOND])
    await readPane(FIRST)
    await ready(/^Approve for X and Mastodon, .*10:00/)
    await user.keyboard('a')
    await readPane(SECOND)
    await ready(/^Approve for X and Mastodon, .*11:00/)
    expect(await screen.findByText(/^Approved “Faster pipelines.*” for X and Mastodon: .*10:00/)).toBeVisible()
    expect(await statesOf(ana, posts[0]!)).toEqual(['scheduled', 'scheduled'])
    await waitFor(() => expect(screen.queryByRole('link', { name: /Faster pipelines/ })).not.toBeInTheDocument())
  })

  it('move with j, k and the arrows, and stay in the address', async () => {
    const { user, posts } = await open([FIRST, SECOND])
    await readPane(FIRST)
    await user.keyboard('j')
    await readPane(SECOND)
    expect(window.location.search).toBe(`?post=${posts[1]!.id}`)
    expect(screen.getByRole('link', { name: /Calmer dashboards/ })).toHaveFocus()
    await user.keyboard('{ArrowUp}')
    await readPane(FIRST)
  })

  it('approve nothing that changed while it was read, and show what did', async () => {
    const { user, ana, posts } = await open([FIRST])
    await readPane(FIRST)
    await ready(/^Approve for X/)
    const changed = await save(ana, posts[0]!, { text: 'Faster pipelines, for nobody who waits for them.' })
    expect(changed.status).toBe(200)
    await user.keyboard('a')
    const notice = await screen.findByText('Ana Ferreira changed it while you were reading')
    expect(notice).toBeVisible()
    const card = screen.getByRole('region', { name: 'X' })
    expect(within(card).getByText('everybody', { selector: 'del' })).toBeVisible()
    expect(within(card).getByText('nobody', { selector: 'ins' })).toBeVisible()
    expect(await statesOf(ana, posts[0]!)).toEqual(['in_review', 'in_review'])
    await user.click(screen.getByRole('button', { name: 'I have seen it' }))
    await user.click(await screen.findByRole('button', { name: /^Approve for X/ }))
    await waitFor(async () => expect(await statesOf(ana, posts[0]!)).toEqual(['scheduled', 'scheduled']))
  })

  it('give nothing back without a word', async () => {
    const { user, ana, posts } = await open([FIRST])
    await readPane(FIRST)
    await user.click(await screen.findByRole('checkbox', { name: 'Decide about Mastodon' }))
    await user.keyboard('r')
    const dialog = await screen.findByRole('dialog', { name: /^Ask for changes to/ })
    await user.click(within(dialog).getByRole('button', { name: 'Ask for changes' }))
    expect(await within(dialog).findByText('Say what should change, in a few words.')).toBeVisible()
    await user.type(within(dialog).getByLabelText('What should change?'), 'Name the feature first.')
    await user.click(within(dialog).getByRole('button', { name: 'Ask for changes' }))
    expect(await screen.findByText(/^Asked for changes to .* for X\. /)).toBeVisible()
    expect(await statesOf(ana, posts[0]!)).toEqual(['changes_asked', 'in_review'])
  })

  it('are not for whoever wrote it, and say why', async () => {
    const { user } = await renderApp(await openDatabase(), '/approvals', {
      as: { ...asManager, id: 'priya' },
      given: async (desk) => {
        const { posts } = await sendAll(desk, [FIRST])
        const priya = await desk.browserOf({ id: 'priya' } as Person)
        expect((await save(priya, posts[0]!, { text: SECOND })).status).toBe(200)
      },
    })
    await readPane(SECOND)
    expect(screen.getByRole('button', { name: 'Approve' })).toHaveAccessibleDescription(/somebody else has to/)
    await user.keyboard('a')
    expect(screen.getAllByText(/Nobody can do this to their own work/)).toHaveLength(2)
    expect(await screen.findByText('Waits for somebody else')).toBeVisible()
  })

  it('cannot be given by an associate, who can still take the own post back', async () => {
    const { user, ana, posts } = await open([FIRST], { level: 'associate', name: 'Kenji Watanabe' })
    await readPane(FIRST)
    expect(screen.getByText('Waits for somebody else')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Approve' })).toBeDisabled()
    expect(screen.getByRole('button', { name: 'Approve' })).toHaveAccessibleDescription(
      /needs Social Marketing Manager/,
    )
    expect(screen.queryByRole('button', { name: 'Take back' })).not.toBeInTheDocument()
    await user.type(screen.getByLabelText('Comment'), 'Looks good to me.')
    await user.click(screen.getByRole('button', { name: 'Comment' }))
    expect(await screen.findByText('Looks good to me.', { selector: 'p' })).toBeVisible()
    expect((await ana.get(`/api/posts/${posts[0]!.id}/comments`)).json.comments).toHaveLength(1)
  })

  it('show a stakeholder the opinions asked of them, and nothing else', async () => {
    const { user } = await renderApp(await openDatabase(), '/approvals', {
      as: { id: 'helen', level: 'stakeholder', name: 'Helen Brandt' },
      given: async (desk) => {
        const { ana, posts } = await sendAll(desk, [FIRST, SECOND])
        const body = { personIds: ['helen'], question: 'Is the date right?' }
        expect((await ana.send('POST', `/api/posts/${posts[1]!.id}/reviews`, body)).status).toBe(200)
      },
    })
    await readPane(SECOND)
    expect(screen.queryByText(FIRST)).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /Approve/ })).not.toBeInTheDocument()
    const form = screen.getByRole('form', { name: 'Your opinion' })
    await user.click(within(form).getByRole('radio', { name: 'I have a concern' }))
    await user.click(within(form).getByRole('button', { name: 'Send opinion' }))
    expect(await within(form).findByText('Say what your concern is, in a few words.')).toBeVisible()
    await user.type(within(form).getByRole('textbox'), 'The date is not public.')
    await user.click(within(form).getByRole('button', { name: 'Send opinion' }))
    expect(await screen.findByText('Nobody has asked for your opinion')).toBeVisible()
  })
})

describe('what is read of a post that waits', () => {
  it.each([
    { yes: false, says: 'Two people have to approve it.' },
    { yes: true, says: 'Tomás Arrieta approved it: one more person has to.' },
  ])('says how many approvals are missing (the first is given: $yes)', async ({ yes, says }) => {
    await renderApp(await openDatabase(), '/approvals', { as: asManager, given: (desk) => askTwo(desk, yes) })
    await readPane(FIRST)
    const card = await screen.findByRole('region', { name: 'Mastodon' })
    expect(within(card).getByText(says)).toBeVisible()
    const other = within(screen.getByRole('region', { name: 'X' }))
    expect(other.queryByText(/people have to|person has to/)).not.toBeInTheDocument()
  })

  it('stays when Escape leaves the field of a comment', async () => {
    const { user } = await open([FIRST, SECOND])
    await readPane(FIRST)
    await user.keyboard('j')
    await readPane(SECOND)
    await user.type(screen.getByLabelText('Comment'), 'Half a thought{Escape}')
    await readPane(SECOND)
    expect(screen.getByLabelText('Comment')).toHaveValue('Half a thought')
  })
})
