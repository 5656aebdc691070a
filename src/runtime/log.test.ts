import { expect, it } from 'vitest'
import { createLog } from './log.ts'

it('writes no secret, at any depth it is handed', () => {
  const lines: string[] = []
  const log = createLog('info', { write: (line) => void lines.push(line) })
  log.info(
    {
      password: 'hunter2',
      request: { headers: { authorization: 'Bearer sbx_hunter2', cookie: 'hunter2' } },
      channel: { accessToken: 'hunter2' },
    },
    'said',
  )
  expect(lines.join()).toContain('said')
  expect(lines.join()).not.toContain('hunter2')
})
