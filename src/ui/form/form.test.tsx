import { MantineProvider } from '@mantine/core'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { PasswordField, TextField } from './fields.tsx'
import { Form, SubmitBar } from './form.tsx'
import { type FormFailure, useSubmitForm } from './use-submit-form.ts'

interface Refusing {
  readonly failure?: FormFailure
}

function Sample({ failure }: Refusing) {
  const form = useSubmitForm({
    initial: { name: '', password: '' },
    check: { name: (name) => (name ? null : 'Give a name.'), password: (word) => (word ? null : 'Give a password.') },
    submit: () => (failure ? Promise.reject(new Error('refused')) : Promise.resolve()),
    readFailure: () => failure ?? { message: '', fields: {} },
  })
  return (
    <Form form={form} label="Sample">
      <TextField form={form} name="name" label="Name" />
      <PasswordField form={form} name="password" label="Password" />
      <SubmitBar form={form} label="Save" says="Saved" />
    </Form>
  )
}

const show = (props: Refusing = {}) =>
  render(
    <MantineProvider env="test">
      <Sample {...props} />
    </MantineProvider>,
  )

test('Enter submits; the first field at fault gets the focus, and all faults are said', async () => {
  show()
  await userEvent.type(screen.getByLabelText('Name'), 'Ana{Enter}')
  expect(await screen.findByText('Give a password.')).toBeVisible()
  expect(screen.queryByText('Give a name.')).toBeNull()
  await waitFor(() => expect(screen.getByLabelText('Password')).toHaveFocus())
})

test('what the server found stands at its field, what has no field in the summary, and nothing typed is lost', async () => {
  show({ failure: { message: 'Something needs mending.', fields: { name: 'Taken.', zone: 'No such zone.' } } })
  await userEvent.type(screen.getByLabelText('Name'), 'Ana')
  await userEvent.type(screen.getByLabelText('Password'), 'secret{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent('Something needs mending.No such zone.')
  expect(screen.getByText('Taken.')).toBeVisible()
  expect(screen.getByLabelText('Name')).toHaveValue('Ana')
  await waitFor(() => expect(screen.getByLabelText('Name')).toHaveFocus())
})

test('says that it is saved, until something changes', async () => {
  show()
  await userEvent.type(screen.getByLabelText('Name'), 'Ana')
  await userEvent.type(screen.getByLabelText('Password'), 'secret{Enter}')
  expect(await screen.findByText('Saved')).toBeVisible()
  await userEvent.type(screen.getByLabelText('Name'), 'x')
  expect(screen.queryByText('Saved')).toBeNull()
})
