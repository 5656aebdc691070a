import { Button, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import classes from './copy-field.module.css'

interface CopyFieldProps {
  readonly label: string
  readonly value: string
  readonly description?: string
}

/** A text to take along, such as a link that is shown once. */
export function CopyField({ label, value, description }: CopyFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2_500)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <div className={classes.field}>
      <TextInput
        ref={input}
        className={classes.input}
        classNames={{ input: classes.mono }}
        label={label}
        description={description}
        value={value}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        className={classes.button}
        leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
        onClick={() => void copyText(value, input.current).then(setCopied)}
      >
        {copied ? 'Copied' : 'Copy'}
      </Button>
      <output className={classes.hidden}>{copied ? `${label} copied` : ''}</output>
    </div>
  )
}

/** @returns whether it worked; the clipboard is missing on plain HTTP, where the old way still serves */
async function copyText(value: string, input: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value)
    return true
  } catch {
    input?.select()
    return document.execCommand('copy')
  }
}
