import { Popover, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '#client/query.ts'
import { useSession } from '#client/session.ts'
import { StateMark } from '#ui/state-mark.tsx'
import classes from './simulated-chip.module.css'

/** Says wherever one is that what is seen here is imitated; click: what that means. */
export function SimulatedChip() {
  const { desk } = useSession()
  const platforms = useQuery(apiQuery('getStatus')).data?.platforms
  if (!desk.demo && platforms !== 'simulated') return null
  return (
    <Popover position="bottom-start" width={280}>
      <Popover.Target>
        <UnstyledButton className={classes.chip}>
          <StateMark tone="simulated" variant="chip">
            Simulated
          </StateMark>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label="What is simulated">
        <p className={classes.words}>
          {desk.demo && 'This is a demonstration desk: its people are invented. '}
          The social platforms are imitated on this machine. Nothing leaves it, and nobody outside sees what is done
          here.
        </p>
      </Popover.Dropdown>
    </Popover>
  )
}
