import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { Output } from '#contract/contract.ts'
import { readFailure } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { sessionQuery } from '#client/session.ts'
import { PasswordField, TextField } from '#ui/form/fields.tsx'
import { Form, SubmitBar } from '#ui/form/form.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { ZoneField } from '#ui/form/zone-field.tsx'
import { browserZone } from '#ui/time/format.ts'
import { Moment } from '#ui/time/moment.tsx'
import classes from './accept-form.module.css'

const SHORTEST_PASSWORD = 12

interface AcceptFormProps {
  readonly secret: string
  readonly invitation: Output<'getInvitation'>
}

export function AcceptForm({ secret, invitation }: AcceptFormProps) {
  const queryClient = useQueryClient()
  const router = useRouter()
  const form = useSubmitForm({
    initial: { name: invitation.name, zone: browserZone(), password: '' },
    check: {
      name: (name) => (name.trim() ? null : 'Give your name.'),
      zone: (zone) => (zone ? null : 'Choose your time zone.'),
      password: (password) => (password.length >= SHORTEST_PASSWORD ? null : 'Use 12 characters or more.'),
    },
    submit: async (values) => {
      await call('acceptInvitation', { params: { secret }, body: values })
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
      router.history.replace('/')
    },
    readFailure,
  })
  return (
    <Form form={form} label="Accept the invitation">
      <TextInput
        label="Email"
        description="You sign in with it."
        value={invitation.email}
        readOnly
        autoComplete="username"
      />
      <TextField form={form} name="name" label="Name" description="As the others see it." autoComplete="name" />
      <ZoneField form={form} name="zone" label="Your time zone" />
      <PasswordField
        form={form}
        name="password"
        label="Password"
        autoComplete="new-password"
        description="12 characters or more, any you like. A sentence is good."
      />
      <SubmitBar form={form} label="Accept and come in" wide />
      <p className={classes.until}>
        The invitation is open until <Moment at={invitation.expiresAt} zone={browserZone()} clock="real" />.
      </p>
    </Form>
  )
}
