import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import classes from './code-block.module.css'

interface CodeBlockProps {
  /** What it is, to screen readers and on the copy button: "Example request". */
  readonly label: string
  readonly code: string
}

const COPIED_MS = 2_500

/** Lines of code to read and take along. */
export function CodeBlock({ label, code }: CodeBlockProps) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), COPIED_MS)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <div className={classes.block}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard */}
      <section className={classes.code} tabIndex={0} aria-label={label}>
        <pre>
          <code>{code}</code>
        </pre>
      </section>
      <Tooltip label={copied ? 'Copied' : 'Copy'}>
        <ActionIcon
          className={classes.copy}
          aria-label={`Copy: ${label}`}
          onClick={() => void navigator.clipboard?.writeText(code).then(() => setCopied(true))}
        >
          {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
        </ActionIcon>
      </Tooltip>
      <output className={classes.hidden}>{copied ? `${label} copied` : ''}</output>
    </div>
  )
}
