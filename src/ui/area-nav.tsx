import { Link, type LinkProps, useLocation } from '@tanstack/react-router'
import { createContext, type ReactNode } from 'react'
import classes from './area-nav.module.css'
import { classNames } from './class-names.ts'
import { useCurrentPart } from './use-current-part.ts'

/** A part of a page. */
export interface NavLink {
  readonly id: string
  readonly label: string
  /** How many are in it. */
  readonly count?: number
}

/** Some pages that belong together, such as those of the settings. */
interface Area {
  readonly label: string
  readonly pages: readonly { readonly to: NonNullable<LinkProps['to']>; readonly label: string }[]
}

/** The area that a page is in; its layout says so, and `WithPageNav` shows it. */
export const PageArea = createContext<Area | null>(null)

interface AreaNavProps {
  readonly area: Area
  /** The parts of the open page. */
  readonly parts: readonly NavLink[]
  readonly children: ReactNode
}

/** A page beside the list of its area's pages, with its own parts below it. */
export function AreaNav({ area, parts, children }: AreaNavProps) {
  const here = useLocation({ select: ({ pathname }) => pathname.replace(/\/$/, '') })
  return (
    <div className={classes.bounds}>
      <div className={classes.frame}>
        <nav className={classes.nav} aria-label={area.label}>
          <ul className={classes.pages}>
            {area.pages.map((page) => (
              <li key={page.to} className={classes.item}>
                <Link
                  to={page.to}
                  activeOptions={{ exact: true, includeSearch: false }}
                  className={classNames(classes.link, classes.page)}
                  activeProps={{ className: parts.length > 0 ? classes.open : classes.current }}
                >
                  {page.label}
                </Link>
                {page.to === here && parts.length > 0 && <Parts label={page.label} parts={parts} />}
              </li>
            ))}
          </ul>
        </nav>
        <div className={classes.content}>{children}</div>
      </div>
    </div>
  )
}

function Parts({ label, parts }: { label: string; parts: readonly NavLink[] }) {
  const [current, choose] = useCurrentPart(parts.map((part) => part.id))
  return (
    <ul className={classes.parts} aria-label={`Parts of ${label}`}>
      {parts.map((part) => (
        <li key={part.id}>
          <a
            href={`#${part.id}`}
            onClick={() => choose(part.id)}
            className={classNames(classes.link, current === part.id && classes.current)}
            aria-current={current === part.id ? 'location' : undefined}
          >
            <span className={classes.word}>{part.label}</span>
            {part.count !== undefined && <span className={classes.count}>{part.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
