import { readFailure } from '#client/api-error.ts'
import { useSession } from '#client/session.ts'
import { CheckboxField, PasswordField } from '#ui/form/fields.tsx'
import { FieldRow, Form, SubmitBar } from '#ui/form/form.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { useChangePassword } from '../mutations.ts'

const SHORTEST_PASSWORD = 12
const blank = { currentPassword: '', newPassword: '', revokeOtherSessions: true }

export function PasswordForm() {
  const { me } = useSession()
  const change = useChangePassword()
  const form = useSubmitForm({
    initial: blank,
    check: {
      currentPassword: (password) => (password ? null : 'Give the password you have now.'),
      newPassword: (password) => (password.length >= SHORTEST_PASSWORD ? null : 'Use 12 characters or more.'),
    },
    submit: async (values) => {
      await change.mutateAsync(values)
      form.restart(blank)
    },
    readFailure,
  })
  return (
    <Form form={form} label="Change password">
      {/* For password managers, which need to know whose password this is. */}
      <input type="hidden" autoComplete="username" value={me.email} readOnly />
      <FieldRow>
        <PasswordField form={form} name="currentPassword" label="Current password" autoComplete="current-password" />
        <PasswordField form={form} name="newPassword" label="New password" autoComplete="new-password" />
      </FieldRow>
      <CheckboxField form={form} name="revokeOtherSessions" label="Sign me out everywhere else" />
      <SubmitBar form={form} label="Change password" says="Changed" />
    </Form>
  )
}
