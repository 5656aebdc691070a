import { type ReactNode, use } from 'react'
import { AreaNav, type NavLink, PageArea } from './area-nav.tsx'
import { classNames } from './class-names.ts'
import classes from './page-nav.module.css'
import { useCurrentPart } from './use-current-part.ts'

export interface NavGroup {
  /** Above the links; leave it out where there is only one group. */
  readonly title?: string
  readonly links: readonly NavLink[]
}

interface WithPageNavProps {
  readonly groups: readonly NavGroup[]
  readonly children: ReactNode
}

/**
 * A long page beside the list of its parts. Each part is an element with the link's id. Within a `PageArea` the parts
 * stand below their page, in the list of the area's pages.
 */
export function WithPageNav({ groups, children }: WithPageNavProps) {
  const area = use(PageArea)
  if (area) {
    return (
      <AreaNav area={area} parts={groups.flatMap((group) => group.links)}>
        {children}
      </AreaNav>
    )
  }
  return (
    <div className={classes.frame}>
      <PartNav groups={groups} />
      <div className={classes.content}>{children}</div>
    </div>
  )
}

function PartNav({ groups }: { groups: readonly NavGroup[] }) {
  const [current, choose] = useCurrentPart(groups.flatMap((group) => group.links.map((link) => link.id)))
  return (
    <nav className={classNames(classes.nav, groups.length > 1 && classes.long)} aria-label="On this page">
      {groups.map((group, index) => (
        <div key={group.title ?? index} className={classes.group}>
          {group.title && <p className={classes.title}>{group.title}</p>}
          <ul className={classes.links}>
            {group.links.map((link) => (
              <li key={link.id}>
                <a
                  href={`#${link.id}`}
                  onClick={() => choose(link.id)}
                  className={classNames(classes.link, current === link.id && classes.current)}
                  aria-current={current === link.id ? 'location' : undefined}
                >
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
