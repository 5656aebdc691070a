import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { readFailure } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { sessionQuery } from '#client/session.ts'
import { PasswordField, TextField } from '#ui/form/fields.tsx'
import { Form, SubmitBar } from '#ui/form/form.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { ZoneField } from '#ui/form/zone-field.tsx'
import { browserZone } from '#ui/time/format.ts'

const SHORTEST_PASSWORD = 12

export function SetUpForm({ secret }: { secret: string }) {
  const queryClient = useQueryClient()
  const router = useRouter()
  const form = useSubmitForm({
    initial: { deskName: '', deskZone: browserZone(), name: '', email: '', password: '' },
    check: {
      deskName: (name) => (name.trim() ? null : 'Give the desk a name, such as the brand’s.'),
      deskZone: (zone) => (zone ? null : 'Choose the zone the team plans in.'),
      name: (name) => (name.trim() ? null : 'Give your name.'),
      email: (email) => (email.trim() ? null : 'Give your email address.'),
      password: (password) => (password.length >= SHORTEST_PASSWORD ? null : 'Use 12 characters or more.'),
    },
    submit: async (values) => {
      await call('completeSetup', { params: { secret }, body: { ...values, email: values.email.trim() } })
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
      router.history.replace('/')
    },
    readFailure,
  })
  return (
    <Form form={form} label="Set up the desk">
      <TextField
        form={form}
        name="deskName"
        label="Name of the desk"
        description="The brand’s or the team’s. It can be changed later."
      />
      <ZoneField
        form={form}
        name="deskZone"
        label="Time zone of the desk"
        description="The calendar and its times are read in it."
      />
      <TextField form={form} name="name" label="Your name" autoComplete="name" />
      <TextField form={form} name="email" label="Your email" type="email" autoComplete="username" />
      <PasswordField
        form={form}
        name="password"
        label="Password"
        autoComplete="new-password"
        description="12 characters or more, any you like. A sentence is good."
      />
      <SubmitBar form={form} label="Set up the desk and come in" wide />
    </Form>
  )
}
