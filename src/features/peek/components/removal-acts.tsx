import { Button } from '@mantine/core'
import { IconReplace, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useMay } from '#client/session.ts'
import classes from '../peek.module.css'
import type { Post, Publication } from '../queries.ts'
import { RemoveDialog } from './remove-dialog.tsx'
import { ReplaceDialog } from './replace-dialog.tsx'

const DIALOGS = { remove: RemoveDialog, replace: ReplaceDialog }

/** What those who may can do about a post that is out. */
export function RemovalActs({ post, publication }: { post: Post; publication: Publication }) {
  const [removes, writes] = [useMay('post.remove'), useMay('post.write')]
  const [asked, setAsked] = useState<keyof typeof DIALOGS | null>(null)
  const Asked = asked && DIALOGS[asked]
  if (!removes) return null
  return (
    <div className={classes.removals}>
      {writes && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconReplace size={14} />}
          onClick={() => setAsked('replace')}
        >
          Replace…
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        color="danger"
        leftSection={<IconTrash size={14} />}
        onClick={() => setAsked('remove')}
      >
        Take down…
      </Button>
      {Asked && <Asked post={post} publication={publication} onClose={() => setAsked(null)} />}
    </div>
  )
}
