import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Person } from '#core/person/person.ts'
import { sharePglite } from '#test/databases.ts'
import type { TestDesk } from '#test/make/desk.ts'
import { keepConvention, makeOne } from '#test/make/link-room.ts'
import { addChannels, contentBy } from '#test/make/post.ts'
import { renderApp } from '#test/render-app.tsx'

const openDatabase = sharePglite()

async function writePost(desk: TestDesk): Promise<void> {
  await addChannels(desk, ['x', 'mastodon'])
  const ana = await desk.browserOf({ id: 'ana' } as Person)
  await ana.send('POST', '/api/posts', { content: contentBy('ana', { text: 'Wool, needles\nand a calm bobbin' }) })
}

describe('the palette', () => {
  it('takes what is typed right after its key, before its code has come', async () => {
    const { user } = await renderApp(await openDatabase(), '/account')
    await user.keyboard('{Control>}k{/Control}compose')
    const dialog = await screen.findByRole('dialog', { name: 'Commands' })
    expect(within(dialog).getByRole('combobox')).toHaveValue('compose')
    expect(window.location.search).toBe('')
    await user.keyboard('{Escape}')
  })

  it('finds a post by words of its text, and a part of the settings; and asks another page to act', async () => {
    const { user } = await renderApp(await openDatabase(), '/account', {
      ...{ as: { id: 'ana', name: 'Ana', level: 'associate' }, given: writePost },
    })
    const ask = async (words: string) => {
      await user.keyboard('{Control>}k{/Control}')
      const dialog = await screen.findByRole('dialog', { name: 'Commands' })
      await user.type(within(dialog).getByRole('combobox'), words)
      return dialog
    }
    await user.click(await within(await ask('BOBBIN calm')).findByRole('option', { name: /Wool, needles/ }))
    expect(await screen.findByRole('complementary', { name: 'Post' })).toBeVisible()
    expect(within(await ask('quiet')).getByRole('option', { name: 'Hours' })).toBeVisible()
    await user.keyboard('{Escape}')
    const dialog = await ask('make api token')
    await user.click(within(dialog).getByRole('option', { name: 'Make an API token' }))
    expect(await screen.findByRole('dialog', { name: /token/i })).toBeVisible()
  })

  it('finds a link by words of its reason, and makes a new one from anywhere', async () => {
    const { user } = await renderApp(await openDatabase(), '/account', {
      as: { level: 'associate' },
      given: async (desk) => {
        await addChannels(desk, ['x'])
        await keepConvention(desk)
        const priya = await desk.browserOf(await desk.addPerson({ name: 'Priya', level: 'manager' }))
        await makeOne(priya, { slug: 'needles', why: 'For those who knit by night' })
      },
    })
    const ask = async (words: string) => {
      await user.keyboard('{Control>}k{/Control}')
      const dialog = await screen.findByRole('dialog', { name: 'Commands' })
      await user.type(within(dialog).getByRole('combobox'), words)
      return within(dialog)
    }
    await user.click(await (await ask('knit night')).findByRole('option', { name: /^\/l\/needles/ }))
    expect(await screen.findByRole('complementary', { name: '/l/needles' })).toBeVisible()
    await user.click(await (await ask('new link')).findByRole('option', { name: 'New link' }))
    expect(await screen.findByRole('dialog', { name: 'New link' })).toBeVisible()
  })
})
