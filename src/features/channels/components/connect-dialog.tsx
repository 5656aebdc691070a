import { dayOf } from '#core/time/wall.ts'
import { toInstant } from '#core/time/instant.ts'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { useSession } from '#client/session.ts'
import { FormDialog } from '#ui/dialog/form-dialog.tsx'
import { PasswordField, TextField } from '#ui/form/fields.tsx'
import { FieldRow } from '#ui/form/form.tsx'
import { type SubmitForm, useSubmitForm } from '#ui/form/use-submit-form.ts'
import { useNow } from '#ui/time/use-now.ts'
import { beginConnect, checkConnect, type ConnectValues, readConnectFailure, writeConnect } from '../connect-values.ts'
import { useConnect } from '../mutations.ts'
import type { Channel, Connection } from '../queries.ts'
import { toastConnected } from '../toast-connected.ts'

interface ConnectDialogProps {
  readonly channel: Channel
  readonly connection: Connection
  readonly onClose: () => void
}

/** Takes the credentials of a channel. The desk seals them, and shows them to nobody again. */
export function ConnectDialog({ channel, connection, onClose }: ConnectDialogProps) {
  const { desk } = useSession()
  const connect = useConnect()
  const form = useSubmitForm<ConnectValues>({
    initial: beginConnect(connection),
    check: checkConnect,
    submit: async (values) => {
      const body = writeConnect(values, desk.zone)
      toastConnected(channel.name, await connect({ params: { id: channel.id }, body }))
    },
    readFailure: readConnectFailure,
    onDone: onClose,
  })
  const again = connection.accountId !== ''
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`${again ? 'Reconnect' : 'Connect'} ${channel.name}`}
      about={`With credentials from ${PLATFORM_NAMES[channel.platform]}. They are kept sealed, and nobody can read them here again. They are tried with the next post.`}
      form={form}
      action={again ? 'Reconnect channel' : 'Connect channel'}
      size="large"
    >
      <AccountFields form={form} />
      <ExpiryFields form={form} zone={desk.zone} />
    </FormDialog>
  )
}

function AccountFields({ form }: { form: SubmitForm<ConnectValues> }) {
  const secret = { form, autoComplete: 'off', maxLength: 4000 } as const
  const reveal = { 'aria-label': 'Show or hide the token', tabIndex: 0 }
  return (
    <>
      <FieldRow>
        <TextField
          form={form}
          name="accountId"
          label="Account id"
          description="The platform’s own id of the account, not its handle."
          maxLength={200}
          autoComplete="off"
          data-autofocus
        />
        <TextField
          form={form}
          name="origin"
          label="Lives at"
          description="The address of the platform’s API or server."
          placeholder="https://"
          type="url"
          inputMode="url"
          maxLength={200}
          autoComplete="off"
        />
      </FieldRow>
      <PasswordField {...secret} name="accessToken" label="Access token" visibilityToggleButtonProps={reveal} />
      <PasswordField
        {...secret}
        name="refreshToken"
        label="Refresh token (optional)"
        description="With one, the desk renews the access token by itself."
        visibilityToggleButtonProps={reveal}
      />
    </>
  )
}

function ExpiryFields({ form, zone }: { form: SubmitForm<ConnectValues>; zone: string }) {
  const today = dayOf(toInstant(useNow()), zone)
  return (
    <FieldRow>
      <TextField
        form={form}
        name="day"
        label="Stops working on (optional)"
        description="Leave it empty when it does not, or nobody knows."
        type="date"
        min={today}
      />
      <TextField form={form} name="time" label="At" description={`In ${zone.replaceAll('_', ' ')}.`} type="time" />
    </FieldRow>
  )
}
