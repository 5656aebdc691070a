import { Button } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { call } from '#client/call.ts'
import { Notice } from '#ui/notice.tsx'

interface SsoButtonProps {
  readonly provider: string
  readonly label: string
  readonly to: string
}

/** Leaves for the identity provider, which sends the browser back to `to`. */
export function SsoButton({ provider, label, to }: SsoButtonProps) {
  const signIn = useMutation({
    mutationFn: () =>
      call('signInWithSso', {
        body: { provider, callbackURL: to, errorCallbackURL: `/sign-in?to=${encodeURIComponent(to)}` },
      }),
    onSuccess: ({ url }) => window.location.assign(url),
  })
  return (
    <>
      {signIn.isError && (
        <Notice tone="danger" announce="alert">
          {signIn.error.message}
        </Notice>
      )}
      <Button
        fullWidth
        leftSection={<IconKey size={16} />}
        loading={signIn.isPending || signIn.isSuccess}
        onClick={() => signIn.mutate()}
      >
        Continue with {label}
      </Button>
    </>
  )
}
