import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { sessionQuery } from '#client/session.ts'
import { Entrance } from '#ui/entrance.tsx'
import classes from './needs-setup.module.css'

/** A new desk that nobody has a key to yet. */
export function NeedsSetup() {
  const queryClient = useQueryClient()
  return (
    <Entrance
      title="This desk is new"
      about="Nobody has a place at it yet. Its first administrator comes in by a one-time link."
    >
      <ol className={classes.steps}>
        <li>
          Look at the console where Signalbox was started: it printed a link that begins with this site’s address and
          goes on with /setup/.
        </li>
        <li>Open the link in this browser, name the desk, and choose your password.</li>
        <li>Invite the others from the People page.</li>
      </ol>
      <Button fullWidth onClick={() => void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })}>
        Look again
      </Button>
    </Entrance>
  )
}
