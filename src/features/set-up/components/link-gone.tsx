import { ApiError } from '#client/api-error.ts'
import { EntranceFailed } from '#ui/entrance-failed.tsx'
import { LinkButton } from '#ui/link.tsx'

/** The link was used, has expired, or was never one; or the desk could not be asked. */
export function LinkGone({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const answered = error instanceof ApiError && error.problem.status < 500
  const toSignIn = (
    <LinkButton to="/sign-in" variant="filled" fullWidth>
      Go to sign-in
    </LinkButton>
  )
  return (
    <EntranceFailed
      title={answered ? 'This link no longer works' : 'The link could not be checked'}
      message={error.message}
      onRetry={onRetry}
      action={answered ? toSignIn : undefined}
    >
      {answered
        ? 'If the desk is set up already, sign in. If not, start the server again: it prints a new link.'
        : 'Nothing was changed. Try again in a moment.'}
    </EntranceFailed>
  )
}
