import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { type Command, useCommands } from './commands.ts'
import { useCommandKeys } from './use-command-keys.ts'

const done: string[] = []
const command = (keys: string): Command => ({ id: keys, label: keys, group: 'Test', keys, run: () => done.push(keys) })
const commands = [command('g t'), command('g p'), command('?'), command('mod+k'), command('[')]

function Page() {
  useCommands(commands)
  useCommandKeys()
  return (
    <>
      <input aria-label="Name" />
      <input type="checkbox" aria-label="Mine" />
    </>
  )
}

async function press(keys: string, inField: 'Name' | 'Mine' | null = null): Promise<string[]> {
  done.length = 0
  const { getByLabelText, unmount } = render(<Page />)
  if (inField) getByLabelText(inField).focus()
  await userEvent.keyboard(keys)
  unmount()
  return [...done]
}

test('one key after the other', async () => expect(await press('gt')).toEqual(['g t']))
test('a wrong start does not spoil what follows', async () => expect(await press('xggp')).toEqual(['g p']))
test('keys at once', async () => expect(await press('{Control>}k{/Control}')).toEqual(['mod+k']))
test('signs', async () => expect(await press('?{[}')).toEqual(['?', '[']))
test('plain keys belong to whoever types', async () => expect(await press('gt?', 'Name')).toEqual([]))
test('mod keys work while typing', async () => expect(await press('{Control>}k{/Control}', 'Name')).toEqual(['mod+k']))
test('a box to tick takes no letters', async () => expect(await press('gt', 'Mine')).toEqual(['g t']))
