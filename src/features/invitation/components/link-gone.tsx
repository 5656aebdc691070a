import { ApiError } from '#client/api-error.ts'
import { EntranceFailed } from '#ui/entrance-failed.tsx'
import { LinkButton } from '#ui/link.tsx'

/** The invitation was used, withdrawn, or has expired; or the desk could not be asked. */
export function LinkGone({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const answered = error instanceof ApiError && error.problem.status < 500
  const toSignIn = (
    <LinkButton to="/sign-in" variant="filled" fullWidth>
      Go to sign-in
    </LinkButton>
  )
  return (
    <EntranceFailed
      title={answered ? 'This invitation no longer works' : 'The invitation could not be checked'}
      message={error.message}
      onRetry={onRetry}
      action={answered ? toSignIn : undefined}
    >
      {answered
        ? 'If you accepted it before, sign in. If not, ask whoever invited you for a new link: a new one ends the old one.'
        : 'Nothing was changed. Try again in a moment.'}
    </EntranceFailed>
  )
}
