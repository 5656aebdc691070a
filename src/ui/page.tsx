import { createContext, type ReactNode, use } from 'react'
import { classNames } from './class-names.ts'
import classes from './page.module.css'

/** What comes after the page's name in the browser's title. */
const SiteName = createContext('')
export const SiteNameProvider = SiteName.Provider

interface PageProps {
  /** The one title line; also the document's title. */
  readonly title: string
  /** What stands in the title line instead, such as a greeting. */
  readonly heading?: string
  /** How many, or how fresh: quiet words after the title. */
  readonly meta?: ReactNode
  /** Buttons at the end of the title line; the primary one last. */
  readonly actions?: ReactNode
  /** The one filter line (`FilterBar`), whose values live in the URL. */
  readonly filters?: ReactNode
  /** `fill`: the content scrolls inside itself (tables); `reading`: one column of comfortable width. */
  readonly layout?: 'wide' | 'reading' | 'fill'
  readonly children: ReactNode
}

/** The frame of every page: one title line, one filter line, the content. */
export function Page({ title, heading = title, meta, actions, filters, layout = 'wide', children }: PageProps) {
  return (
    <article className={classNames(classes.page, classes[layout])}>
      <DocumentTitle title={title} />
      <header className={classes.header}>
        <h1 className={classes.title} tabIndex={-1} data-page-title>
          {heading}
        </h1>
        {meta && <div className={classes.meta}>{meta}</div>}
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {filters && <div className={classes.filters}>{filters}</div>}
      <div className={classes.content}>{children}</div>
    </article>
  )
}

/** The browser's title, where there is no `Page`. */
export function DocumentTitle({ title }: { title: string }) {
  const site = use(SiteName)
  return <title>{site ? `${title} · ${site}` : title}</title>
}

interface SectionProps {
  readonly title: string
  /** What the section is for, in a sentence. */
  readonly about?: ReactNode
  readonly children: ReactNode
}

/** A part of a settings page: what it is on the left, the form on the right; one above the other on a phone. */
export function Section({ title, about, children }: SectionProps) {
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.sectionHead}>
        <h2 className={classes.sectionTitle}>{title}</h2>
        {about && <p className={classes.sectionAbout}>{about}</p>}
      </div>
      <div className={classes.sectionBody}>{children}</div>
    </section>
  )
}
