import { Button } from '@mantine/core'
import type { Output } from '#contract/contract.ts'
import { CodeBlock } from '#ui/code-block.tsx'
import { CopyField } from '#ui/copy-field.tsx'
import { Dialog, DialogActions } from '#ui/dialog/dialog.tsx'
import { AppLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Moment } from '#ui/time/moment.tsx'
import { makeExample } from '../scopes.ts'
import classes from '../tokens.module.css'

interface SecretDialogProps {
  readonly made: Output<'createToken'>
  readonly onClose: () => void
}

/** The one time that a token is shown. */
export function SecretDialog({ made: { token, secret }, onClose }: SecretDialogProps) {
  return (
    <Dialog opened onClose={onClose} title={`The token ${token.name}`} holdsWork size="large">
      <div className={classes.secret}>
        <Notice tone="caution" title="Copy it now">
          It is shown this once: the desk keeps only its hash. If it gets lost, revoke it and make a new one.
        </Notice>
        <CopyField label="API token" value={secret} />
        <div>
          <p className={classes.tryIt}>Try it:</p>
          <CodeBlock label="Example request" code={makeExample(token.scopes, secret, window.location.origin)} />
        </div>
        <p className={classes.until}>
          Works until <Moment clock="real" at={token.expiresAt} shape="full" />. What can be asked is in the{' '}
          <AppLink to="/api-reference">API reference</AppLink>.
        </p>
      </div>
      <DialogActions>
        <Button variant="filled" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  )
}
