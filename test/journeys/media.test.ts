import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { makePhoto } from '../make/media.ts'
import { describeJourney } from './visit.ts'

/** Records a second of a moving square, as a browser's own recorder does, and drops it on the page as a file. */
async function dropRecording(page: Page): Promise<void> {
  const transfer = await page.evaluateHandle(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 })
    const pen = canvas.getContext('2d')
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' })
    const pieces: Blob[] = []
    recorder.addEventListener('dataavailable', (event) => pieces.push(event.data))
    const ended = new Promise((resolve) => recorder.addEventListener('stop', resolve))
    recorder.start()
    for (let step = 0; step < 30; step += 1) {
      if (pen) {
        pen.fillStyle = '#0a6075'
        pen.fillRect(0, 0, 320, 180)
        pen.fillStyle = '#f4d35e'
        pen.fillRect(step * 9, 60, 60, 60)
      }
      await new Promise((resolve) => setTimeout(resolve, 40))
    }
    recorder.stop()
    await ended
    const transfer = new DataTransfer()
    transfer.items.add(new File(pieces, 'Square.webm', { type: 'video/webm' }))
    return transfer
  })
  const target = await page.getByRole('list', { name: 'Media' }).elementHandle()
  for (const event of ['dragenter', 'dragover', 'drop']) await target?.dispatchEvent(event, { dataTransfer: transfer })
}

describeJourney('the media library', (visit) => {
  it('takes a photo, gets its description, gives a crop, and finds it by a word of it', async () => {
    visit().takeComplaints()
    const page = await visit().comeInAs('demo-ana')
    await page.goto(`${visit().desk.url}/media`)
    await page.getByRole('button', { name: /^Release hero\.png/ }).waitFor()
    const photo = { name: 'Harbour.jpg', mimeType: 'image/jpeg', buffer: await makePhoto() }
    await page.getByLabel('Files to upload').setInputFiles([photo])
    await page.getByRole('button', { name: 'Harbour.jpg, 400 × 600, No alt text' }).click()
    await page.getByRole('textbox', { name: 'Alt text' }).fill('A harbour at dusk, with two ferries')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('button', { name: 'Harbour.jpg, 400 × 600', exact: true }).waitFor()

    await page.getByRole('button', { name: 'Crop', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Crop Harbour.jpg' })
    await dialog.getByText('Square 1:1').click()
    const part = dialog.getByRole('button', { name: 'The part that stays' })
    const box = await part.boundingBox()
    if (!box) throw new Error('The part is not shown')
    // By pointer up to the edge, then by a key back from it.
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2, box.y - 400, { steps: 5 })
    await page.mouse.up()
    await expect.poll(() => dialog.getByLabel('Top').inputValue()).toBe('0')
    await part.focus()
    await page.keyboard.press('Shift+ArrowDown')
    await expect.poll(() => dialog.getByLabel('Top').inputValue()).toBe('1')
    await dialog.getByRole('button', { name: 'Make the crop' }).click()
    await page.getByText('Harbour 400x400.jpg is in the library.').waitFor()

    await page.goto(`${visit().desk.url}/media`)
    await page.getByLabel('Find media').fill('ferries')
    await page.getByText('2 files found').waitFor()
    expect(new URL(page.url()).searchParams.get('q')).toBe('ferries')
    await page.getByRole('button', { name: /^Harbour 400x400\.jpg/ }).click()
    await page.getByRole('button', { name: 'Cut out of Harbour.jpg' }).click()
    await page.getByRole('heading', { name: 'Harbour.jpg', level: 2 }).waitFor()
    await expect
      .poll(() => page.getByAltText('A harbour at dusk').evaluate((each: HTMLImageElement) => each.naturalHeight))
      .toBe(600)
    expect(visit().takeComplaints()).toEqual([])
    await page.context().close()
  })

  it('takes a video by drop, measures it, and gives it a poster made in the browser', async () => {
    visit().takeComplaints()
    const page = await visit().comeInAs('demo-ana')
    await page.goto(`${visit().desk.url}/media`)
    await page.getByRole('button', { name: /^Release hero\.png/ }).waitFor()
    await dropRecording(page)
    const uploads = page.getByRole('region', { name: 'Uploads' })
    await uploads.getByText('Uploaded', { exact: true }).waitFor()
    const { items } = await page.evaluate(async () => (await fetch('/api/media?kind=video')).json())
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ name: 'Square.webm', type: 'video/webm', width: 320, height: 180 })
    expect(items[0].seconds).toBeGreaterThan(0.5)
    expect(items[0].posterSha256).toMatch(/^[0-9a-f]{64}$/)
    await uploads.getByRole('button', { name: 'Describe it' }).click()
    await page.getByLabel('Captions (WebVTT)').fill('WEBVTT\n\n00:00.000 --> 00:01.000\nA square moves.\n')
    await page.getByRole('button', { name: 'Save captions' }).click()
    const film = page.locator('video')
    await expect.poll(() => film.evaluate((each: HTMLVideoElement) => each.textTracks.length)).toBe(1)
    await film.evaluate(async (each: HTMLVideoElement) => {
      each.muted = true
      await each.play()
    })
    await expect.poll(() => film.evaluate((each: HTMLVideoElement) => each.textTracks[0]?.cues?.length)).toBe(1)
    expect(visit().takeComplaints()).toEqual([])
    await page.context().close()
  })
})
