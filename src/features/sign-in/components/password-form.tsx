import { ApiError, readFailure } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { CheckboxField, PasswordField, TextField } from '#ui/form/fields.tsx'
import { Form, SubmitBar } from '#ui/form/form.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'

/** Email and password. */
export function PasswordForm({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const form = useSubmitForm({
    initial: { email: '', password: '', rememberMe: true },
    check: {
      email: (email) => (email.trim() ? null : 'Give your email address.'),
      password: (password) => (password ? null : 'Give your password.'),
    },
    submit: async (values) => {
      await call('signIn', { body: { ...values, email: values.email.trim() } })
      await onSignedIn()
    },
    readFailure: readSignInFailure,
  })
  return (
    <Form form={form} label="Sign in">
      <TextField form={form} name="email" label="Email" type="email" autoComplete="username" />
      <PasswordField form={form} name="password" label="Password" autoComplete="current-password" />
      <CheckboxField form={form} name="rememberMe" label="Stay signed in on this device" />
      <SubmitBar form={form} label="Sign in" wide />
    </Form>
  )
}

/** Which of the two is wrong is not told; the password is what one types again. */
function readSignInFailure(error: unknown) {
  const wrong = error instanceof ApiError && error.code === 'wrong-credentials'
  return wrong
    ? { message: 'Email or password is not right.', fields: { password: 'Type it again.' } }
    : readFailure(error)
}
