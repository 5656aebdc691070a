import { ActionIcon } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect } from 'react'
import { showToast } from '#ui/toast.tsx'

/** Copies an address without opening anything. */
export function CopyIcon({ value, label }: { value: string; label: string }) {
  const { copied, copy, error } = useClipboard({ timeout: 2000 })
  useEffect(() => {
    if (error) showToast('The browser did not let it be copied. Open the link and copy it there.', { tone: 'danger' })
  }, [error])
  return (
    <ActionIcon
      size="sm"
      aria-label={copied ? `${label}: copied` : label}
      onClick={(event) => {
        event.stopPropagation()
        copy(value)
      }}
    >
      {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
    </ActionIcon>
  )
}
