import { Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'
import { classNames } from './class-names.ts'
import classes from './link.module.css'

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly ref?: Ref<HTMLAnchorElement>
}

function Anchor({ className, ...props }: AnchorProps) {
  return <a {...props} className={classNames(classes.link, className)} />
}

function ButtonAnchor({ ref, ...props }: ButtonProps & AnchorProps) {
  return <Button component="a" {...props} ref={ref} />
}

function RowAnchor({ className, ...props }: AnchorProps) {
  return <a {...props} className={classNames(classes.row, className)} />
}

/** A link to a page of the app, in running text. */
export const AppLink = createLink(Anchor)

/** A link to a page of the app that looks like a button. */
export const LinkButton = createLink(ButtonAnchor)

/** A whole row that leads to a page. */
export const RowLink = createLink(RowAnchor)

/** A link out of the app. Opens in its own tab and says so to screen readers. */
export function OutLink({ children, ...props }: AnchorProps & { href: string }) {
  return (
    <a {...props} className={classNames(classes.link, props.className)} target="_blank" rel="noreferrer">
      {children}
      <span className={classes.hidden}> (opens in a new tab)</span>
    </a>
  )
}
