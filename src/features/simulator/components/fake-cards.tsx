import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '#client/query.ts'
import { useMay } from '#client/session.ts'
import { Panel, RowsSkeleton } from '#ui/panel.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { useFaults } from '../mutations.ts'
import classes from '../simulator.module.css'
import { FakeCard } from './fake-card.tsx'

/** What arrives at an imitation changes nothing at the desk that would be told. */
const LOOK_MS = 5_000

/** The imitated platforms: what each holds, and what it is asked to do wrong. */
export function FakeCards() {
  const simulated = useQuery(apiQuery('getStatus')).data?.platforms === 'simulated'
  const may = useMay('simulator.use') && simulated
  const query = useQuery({ ...apiQuery('listFakes'), enabled: may, refetchInterval: LOOK_MS })
  const { clear } = useFaults()
  if (!may) return null
  const faults = query.data?.platforms.reduce((before, each) => before + each.faults.length, 0) ?? 0
  return (
    <section className={classes.fakes} aria-labelledby="fakes">
      <header className={classes.fakesHead}>
        <h2 id="fakes" className={classes.fakesTitle}>
          Imitated platforms
        </h2>
        <p className={classes.hint}>The desk publishes to these, and to nothing outside.</p>
        {faults > 0 && (
          <Button size="compact-sm" loading={clear.isPending} onClick={() => clear.mutate()}>
            Take every fault away
          </Button>
        )}
      </header>
      <QueryView
        query={query}
        skeleton={
          <Panel title="Imitated platforms" inset="flush">
            <RowsSkeleton rows={4} />
          </Panel>
        }
      >
        {({ platforms }) => (
          <div className={classes.cards}>
            {platforms.map((fake) => (
              <FakeCard key={fake.platform} fake={fake} />
            ))}
          </div>
        )}
      </QueryView>
    </section>
  )
}
