import { Button, type ButtonProps } from '@mantine/core'
import { createLink, useRouter } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, MouseEvent, Ref } from 'react'
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

/** A whole row that leads to a page of the app whose address was written elsewhere, such as by the server. */
export function PathLink({ href, onClick, ...props }: AnchorProps & { href: string }) {
  const router = useRouter()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    // Another tab or window is the browser's own business.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    router.history.push(href)
  }
  return <RowAnchor {...props} href={href} onClick={follow} />
}

/** A link out of the app. Opens in its own tab and says so to screen readers. */
export function OutLink({ children, ...props }: AnchorProps & { href: string }) {
  return (
    <a {...props} className={classNames(classes.link, props.className)} target="_blank" rel="noreferrer">
      {children}
      <span className={classes.hidden}> (opens in a new tab)</span>
    </a>
  )
}
