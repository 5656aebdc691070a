import { useSession } from '#client/session.ts'
import { Page, Section } from '#ui/page.tsx'
import { WithPageNav } from '#ui/page-nav.tsx'
import { ReadOnlyNotice } from './components/read-only-notice.tsx'
import { SECTIONS } from './sections.tsx'
import classes from './settings.module.css'

const GROUPS = [{ links: SECTIONS.map(({ id, title }) => ({ id, label: title })) }]

/** The desk's settings, and what it is. */
export function SettingsPage() {
  const { desk } = useSession()
  return (
    <Page title="Desk settings" meta={desk.name}>
      <WithPageNav groups={GROUPS}>
        <div className={classes.sections}>
          <ReadOnlyNotice />
          {SECTIONS.map(({ id, title, about, Content }) => (
            <div key={id} id={id} className={classes.part}>
              <Section title={title} about={about}>
                <Content />
              </Section>
            </div>
          ))}
        </div>
      </WithPageNav>
    </Page>
  )
}
