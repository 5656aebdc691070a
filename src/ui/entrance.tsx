import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import classes from './entrance.module.css'
import { DocumentTitle } from './page.tsx'
import { SiteMark } from './site-mark.tsx'

interface EntranceProps {
  readonly title: string
  readonly about?: ReactNode
  /** Room for two columns. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** The frame of a page that stands before the door: one card in the middle, with the mark above. */
export function Entrance({ title, about, wide = false, children }: EntranceProps) {
  return (
    <main className={classes.page}>
      <DocumentTitle title={title} />
      <div className={classNames(classes.column, wide && classes.wide)}>
        <header className={classes.header}>
          <SiteMark size={36} />
          <h1 className={classes.title} tabIndex={-1} data-page-title>
            {title}
          </h1>
          {about && <p className={classes.about}>{about}</p>}
        </header>
        <div className={classes.card}>{children}</div>
      </div>
    </main>
  )
}
