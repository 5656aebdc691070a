import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { sharePglite } from '#test/databases.ts'
import type { TestDesk } from '#test/make/desk.ts'
import { makeImage, makeVideo, sendFile } from '#test/make/media.ts'
import { renderApp } from '#test/render-app.tsx'

const openDatabase = sharePglite()

const png = async (color: string) => new Uint8Array(await makeImage({ color }).png().toBuffer())
const fileOf = (name: string, content: Uint8Array, type: string) => new File([new Uint8Array(content)], name, { type })

/** Puts a file into the library before the page opens. */
const given = (name: string, altText: string, content: () => Promise<Uint8Array>) => async (desk: TestDesk) => {
  const by = await desk.addPerson()
  const { json } = await sendFile(desk, by, `/api/media?${new URLSearchParams({ name, altText })}`, await content())
  return json.id as string
}

describe('the media library', () => {
  it('uploads several files, says of each what became of it, and shows what nobody has described', async () => {
    const { user } = await renderApp(await openDatabase(), '/media')
    expect(await screen.findByText('The library is empty')).toBeVisible()
    const good = fileOf('launch.png', await png('#0a6075'), 'image/png')
    // A browser believes the name; the desk does not.
    const bad = fileOf('invoice.png', new TextEncoder().encode('%PDF-1.7 nothing'), 'image/png')
    await user.upload(screen.getByLabelText('Files to upload'), [good, bad])
    const uploads = await screen.findByRole('region', { name: 'Uploads' })
    expect(await within(uploads).findByText('Uploaded')).toBeVisible()
    expect(await within(uploads).findByText(/“invoice.png” is application\/pdf by its content/)).toBeVisible()
    expect(within(uploads).queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument()
    const tile = await screen.findByRole('button', { name: 'launch.png, 600 × 400, No alt text' })
    await user.click(within(uploads).getByRole('button', { name: 'Describe it' }))
    await user.click(await screen.findByLabelText('Alt text'))
    await user.paste('Two fields, yellow and blue')
    expect(screen.getByText('27 of 4,086')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(tile).not.toHaveAccessibleName(/No alt text/))
    await user.click(within(uploads).getByRole('button', { name: 'Clear done' }))
    expect(within(uploads).queryByText('launch.png')).not.toBeInTheDocument()
    expect(within(uploads).getByText('invoice.png')).toBeVisible()
  })

  it('takes what is dropped, and says of the same bytes that they are there already', async () => {
    const content = await png('#6f4a7e')
    await renderApp(await openDatabase(), '/media', { given: given('first.png', 'Plum', async () => content) })
    const first = await screen.findByRole('button', { name: /first\.png/ })
    const dropped = { files: [fileOf('again.png', content, 'image/png')], types: ['Files'] }
    fireEvent.dragEnter(first, { dataTransfer: dropped })
    expect(screen.getByText('Drop to upload')).toBeVisible()
    fireEvent.drop(first, { dataTransfer: dropped })
    expect(await screen.findByText('In the library already')).toBeVisible()
    expect(screen.queryByText('Drop to upload')).not.toBeInTheDocument()
    expect(screen.getByText('1 file')).toBeVisible()
  })

  it('crops by figures, shows the crop under its source, and keeps the source as it is', async () => {
    const { user, desk } = await renderApp(await openDatabase(), '/media', {
      given: given('wide.png', 'Two fields', () => png('#0a6075')),
    })
    await user.click(await screen.findByRole('button', { name: /wide\.png/ }))
    await user.click(await screen.findByRole('button', { name: 'Crop' }))
    const dialog = await screen.findByRole('dialog', { name: 'Crop wide.png' })
    expect(within(dialog).getByText(/all of the picture/)).toBeVisible()
    expect(within(dialog).getByRole('button', { name: 'Make the crop' })).toBeDisabled()
    await user.click(within(dialog).getByRole('radio', { name: 'Square 1:1' }))
    expect(within(dialog).getByText('Result: 400 × 400 px')).toBeVisible()
    const left = within(dialog).getByLabelText('Left')
    expect(left).toHaveValue('100')
    await user.clear(left)
    await user.type(left, '9999{Enter}')
    expect(left).toHaveValue('200')
    within(dialog).getByRole('button', { name: 'The part that stays' }).focus()
    await user.keyboard('{ArrowLeft}{Shift>}{ArrowLeft}{/Shift}-')
    const [x, width] = [Number((left as HTMLInputElement).value), 381]
    expect(x).toBe(203)
    expect(within(dialog).getByText(`Result: ${width} × ${width} px`)).toBeVisible()
    await user.click(within(dialog).getByRole('button', { name: 'Make the crop' }))
    expect(await screen.findByText('wide 381x381.png is in the library.')).toBeVisible()
    expect(await screen.findByRole('button', { name: '381 × 381' })).toBeVisible()
    const { items } = await desk.deps.stores.media.list({}, 10, null)
    expect(items.map(({ width, crop }) => [width, crop?.x])).toEqual([
      [381, 203],
      [600, undefined],
    ])
  })

  it('loses no word when another file is looked at, or somebody was faster', async () => {
    let id = ''
    const { user, meanwhile } = await renderApp(await openDatabase(), '/media', {
      given: async (desk) => {
        id = await given('one.png', '', () => png('#0a6075'))(desk)
        await given('two.png', 'Plum', () => png('#6f4a7e'))(desk)
      },
    })
    const open = async (name: RegExp) => user.click(await screen.findByRole('button', { name }))
    await open(/one\.png/)
    await user.type(await screen.findByLabelText('Alt text'), 'A field')
    await open(/two\.png/)
    await waitFor(() => expect(screen.getByLabelText('Alt text')).toHaveValue('Plum'))
    await open(/one\.png/)
    await waitFor(() => expect(screen.getByLabelText('Alt text')).toHaveValue('A field'))
    await meanwhile.send('PATCH', `/api/media/${id}`, { altText: 'Theirs', version: 1 })
    await user.click(screen.getByRole('button', { name: 'Save' }))
    const both = await screen.findByRole('group', { name: 'Both versions' })
    expect(within(both).getByRole('row', { name: 'Alt text Theirs A field' })).toBeVisible()
    await user.click(within(both).getByRole('button', { name: 'Save mine over it' }))
    expect(await screen.findByText('Saved')).toBeVisible()
    expect((await meanwhile.get(`/api/media/${id}`)).json).toMatchObject({ altText: 'A field', version: 3 })
  })
})

describe('a file of the library', () => {
  it('checks captions before they are sent, and plays a video that has no poster', async () => {
    const { user, desk } = await renderApp(await openDatabase(), '/media?kind=video', {
      given: given('tour.mp4', 'A tour', () => makeVideo()),
    })
    await user.click(await screen.findByRole('button', { name: 'tour.mp4, 320 × 180, 0:02' }))
    expect(await screen.findByText(/It has no poster/)).toBeVisible()
    const captions = screen.getByLabelText('Captions (WebVTT)')
    await user.type(captions, 'Hello')
    await user.click(screen.getByRole('button', { name: 'Save captions' }))
    expect(await screen.findByText(/^Line 1: The first line of captions is WEBVTT/)).toBeVisible()
    await user.clear(captions)
    await user.paste('WEBVTT\n\n00:00.000 --> 00:01.000\nHello')
    await user.click(screen.getByRole('button', { name: 'Save captions' }))
    await waitFor(async () =>
      expect((await desk.deps.stores.media.list({}, 1, null)).items[0]?.captions).toContain('Hello'),
    )
  })

  it('retires after asking, can take it back, and offers nothing to change to whom the policy says no', async () => {
    const { user } = await renderApp(await openDatabase(), '/media', {
      given: given('old.png', 'Old', () => png('#0a6075')),
    })
    await user.click(await screen.findByRole('button', { name: /old\.png/ }))
    await user.click(await screen.findByRole('button', { name: 'Retire' }))
    await user.click(await screen.findByRole('button', { name: 'Retire file' }))
    expect(await screen.findByText('old.png is retired.')).toBeVisible()
    expect(await screen.findByText('The library is empty')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText('old.png is offered again.')).toBeVisible()
    expect(await screen.findByText('1 file')).toBeVisible()
  })

  it('is for looking where one may not change it', async () => {
    const { user } = await renderApp(await openDatabase(), '/media', {
      as: { level: 'stakeholder' },
      given: given('old.png', 'A field', () => png('#0a6075')),
    })
    await user.click(await screen.findByRole('button', { name: /old\.png/ }))
    expect(await screen.findByText('A field')).toBeVisible()
    for (const name of ['Upload', 'Crop', 'Save', 'Retire'])
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument()
  })
})
