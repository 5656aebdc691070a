import { type ReactNode, useEffect, useState } from 'react'
import { classNames } from './class-names.ts'
import classes from './page-nav.module.css'

export interface NavGroup {
  /** Above the links; leave it out where there is only one group. */
  readonly title?: string
  readonly links: readonly { readonly id: string; readonly label: string }[]
}

interface WithPageNavProps {
  readonly groups: readonly NavGroup[]
  readonly children: ReactNode
}

/** A long page beside the list of its parts. Each part is an element with the link's id. */
export function WithPageNav({ groups, children }: WithPageNavProps) {
  const current = useCurrentPart(groups)
  return (
    <div className={classes.frame}>
      <nav className={classNames(classes.nav, groups.length > 1 && classes.long)} aria-label="On this page">
        {groups.map((group, index) => (
          <div key={group.title ?? index} className={classes.group}>
            {group.title && <p className={classes.title}>{group.title}</p>}
            <ul className={classes.links}>
              {group.links.map((link) => (
                <li key={link.id}>
                  <a
                    href={`#${link.id}`}
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
      <div className={classes.content}>{children}</div>
    </div>
  )
}

/** How far down the window the line is that a part must cross to be the current one. */
const LINE = '-15% 0px -80% 0px'

function useCurrentPart(groups: readonly NavGroup[]): string | undefined {
  const [current, setCurrent] = useState<string>()
  const ids = groups.flatMap((group) => group.links.map((link) => link.id)).join(' ')
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (changes) => {
        const shown = changes.find((change) => change.isIntersecting)
        if (shown) setCurrent(shown.target.id)
      },
      { rootMargin: LINE },
    )
    for (const id of ids.split(' ')) {
      const part = document.getElementById(id)
      if (part) watcher.observe(part)
    }
    return () => watcher.disconnect()
  }, [ids])
  return current
}
