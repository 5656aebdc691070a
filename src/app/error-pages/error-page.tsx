import type { ComponentType, ReactNode } from 'react'
import { EmptyState } from '#ui/empty-state.tsx'
import { DocumentTitle } from '#ui/page.tsx'
import classes from './error-page.module.css'

interface ErrorPageProps {
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>
  readonly title: string
  readonly children: ReactNode
  readonly action: ReactNode
}

/** What happened, whether anything was lost, and what to do. */
export function ErrorPage({ icon, title, children, action }: ErrorPageProps) {
  return (
    <div className={classes.page} role="alert">
      <DocumentTitle title={title} />
      <h1 className={classes.hidden} tabIndex={-1} data-page-title>
        {title}
      </h1>
      <EmptyState icon={icon} title={title} action={action} size="page">
        {children}
      </EmptyState>
    </div>
  )
}
