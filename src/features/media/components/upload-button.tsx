import { Button } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useMemo, useRef } from 'react'
import { ACCEPT } from '#client/media/uploads.ts'
import { useCommands } from '#ui/commands.ts'

/** Opens the browser's dialog for files. */
export function UploadButton({ onFiles }: { onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const commands = useMemo(
    () => [
      { id: 'upload', label: 'Upload media', group: 'Media', icon: IconUpload, run: () => input.current?.click() },
    ],
    [],
  )
  useCommands(commands)
  return (
    <>
      <Button variant="filled" leftSection={<IconUpload size={16} />} onClick={() => input.current?.click()}>
        Upload
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPT}
        hidden
        aria-label="Files to upload"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          // The same file may be chosen again.
          event.currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
