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

test('what the page offers comes before what is offered everywhere, however late that comes', async () => {
  const compose: Command = { ...command('c'), run: () => done.push('shell') }
  const composeHere: Command[] = [{ ...command('c'), run: () => done.push('page') }]
  const Inner = () => {
    useCommands(composeHere)
    return null
  }
  function Shell({ everywhere }: { everywhere: readonly Command[] }) {
    useCommands(everywhere, 'everywhere')
    useCommandKeys()
    return <Inner />
  }
  done.length = 0
  const { rerender, unmount } = render(<Shell everywhere={[compose]} />)
  rerender(<Shell everywhere={[compose, command('x')]} />)
  await userEvent.keyboard('c')
  unmount()
  expect(done).toEqual(['page'])
})
