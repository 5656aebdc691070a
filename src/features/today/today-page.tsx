import { fiscalQuarterOf } from '#core/time/fiscal.ts'
import { toInstant } from '#core/time/instant.ts'
import { dayOf } from '#core/time/wall.ts'
import { useMay, useSession } from '#client/session.ts'
import { Page } from '#ui/page.tsx'
import { formatDay, formatMoment, hourIn, offsetName } from '#ui/time/format.ts'
import { useNow } from '#ui/time/use-now.ts'
import { AheadPanel } from './components/ahead-panel.tsx'
import { ApprovalsPanel } from './components/approvals-panel.tsx'
import { DeskPanel } from './components/desk-panel.tsx'
import { HeldPanel } from './components/held-panel.tsx'
import { LatestPanel } from './components/latest-panel.tsx'
import { LoadPanel } from './components/load-panel.tsx'
import { NeedsPanel } from './components/needs-panel.tsx'
import { OpinionsPanel } from './components/opinions-panel.tsx'
import { OwnPostsPanel } from './components/own-posts-panel.tsx'
import { TeamPanel } from './components/team-panel.tsx'
import { WhoToAskPanel } from './components/who-to-ask-panel.tsx'
import classes from './today.module.css'

const NOON = 12
const EVENING = 18
const MORNING = 5
const NIGHT = 23

/** The start page: what needs whoever is signed in, and how the desk and its people are. */
export function TodayPage() {
  const { me, desk } = useSession()
  const now = useNow()
  const managesPeople = useMay('person.invite')
  const readsAudit = useMay('audit.read')
  const writes = useMay('post.write')
  const approves = useMay('post.approve')
  const quarter = fiscalQuarterOf(dayOf(toInstant(now), desk.zone), desk.fiscalYearStartMonth)
  const time = `${formatMoment(now, desk.zone, 'time')} ${offsetName(desk.zone, now)}`
  const when = `${formatDay(now, desk.zone)} · ${quarter.label} · ${time}`
  return (
    <Page title="Today" heading={greet(me.name, hourIn(now, me.zone))} meta={when}>
      <div className={classes.grid}>
        <div className={classes.column}>
          {approves && <ApprovalsPanel />}
          <OpinionsPanel />
          {writes && <OwnPostsPanel />}
          {approves && <HeldPanel />}
          <NeedsPanel alone={!approves && !writes} />
          {readsAudit && <LatestPanel />}
          {!managesPeople && !readsAudit && <WhoToAskPanel />}
        </div>
        <div className={classes.column}>
          {approves && <LoadPanel />}
          <AheadPanel />
          <TeamPanel />
          {managesPeople && <DeskPanel />}
          {!managesPeople && readsAudit && <WhoToAskPanel />}
        </div>
      </div>
    </Page>
  )
}

function greet(name: string, hour: number): string {
  const first = name.trim().split(/\s+/)[0] ?? name
  if (hour < MORNING || hour >= NIGHT) return `Hello, ${first}`
  if (hour < NOON) return `Good morning, ${first}`
  return `Good ${hour < EVENING ? 'afternoon' : 'evening'}, ${first}`
}
