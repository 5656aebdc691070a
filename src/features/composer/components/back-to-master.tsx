import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import type { OwnContent } from '#core/post/content.ts'
import { showToast } from '#ui/toast.tsx'
import { useComposer } from '../composer-context.ts'

interface BackToMasterProps {
  readonly channelId: string
  readonly field: 'text' | 'media' | 'link'
  /** What it is called: “copy”. */
  readonly what: string
  readonly own: OwnContent
}

/** Links a field to the master again; can be taken back. */
export function BackToMaster({ channelId, field, what, own }: BackToMasterProps) {
  const { editOwn, views } = useComposer()
  const value = own[field]
  const frozen = views.some((view) => view.frozen && view.plan.channelId === channelId)
  if (value === undefined || frozen) return null
  const link = () => {
    editOwn(channelId, field, undefined)
    showToast(`The ${what} follows the master again.`, { undo: () => editOwn(channelId, field, value as never) })
  }
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      leftSection={<IconArrowBackUp size={14} />}
      onClick={link}
      aria-label={`Back to master: ${what}`}
    >
      Back to master
    </Button>
  )
}
