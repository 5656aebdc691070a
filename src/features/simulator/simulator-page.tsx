import { useQuery } from '@tanstack/react-query'
import { clockQuery } from '#client/clock.ts'
import { Page } from '#ui/page.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { ClockPanel } from './components/clock-panel.tsx'
import { FakeCards } from './components/fake-cards.tsx'
import { MovePanel } from './components/move-panel.tsx'
import classes from './simulator.module.css'

/** What a demonstration desk imitates: time, and the platforms it publishes to. */
export function SimulatorPage() {
  const clock = useQuery(clockQuery)
  return (
    <Page
      title="Simulator"
      meta={
        <StateMark tone="simulated" variant="chip">
          Only on a demonstration desk
        </StateMark>
      }
    >
      <QueryView query={clock} skeleton={<RowsSkeleton rows={6} />}>
        {(data) => (
          <div className={classes.grid}>
            <ClockPanel clock={data} />
            <MovePanel clock={data} />
          </div>
        )}
      </QueryView>
      <FakeCards />
    </Page>
  )
}
