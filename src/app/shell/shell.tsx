import { Outlet } from '@tanstack/react-router'
import { useSession } from '#client/session.ts'
import { ClockOffsetProvider } from '#ui/time/clock-offset.tsx'
import { ZoneProvider } from '#ui/time/moment.tsx'
import { useCommandKeys } from '#ui/use-command-keys.ts'
import { SessionEnded } from '../session/session-ended.tsx'
import { useLive } from '../session/use-live.ts'
import { BesidePage } from './beside-page.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { CommandCenter } from './command-center.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { OverPage } from './over-page.tsx'
import { Rail } from './rail.tsx'
import classes from './shell.module.css'
import { TopBar } from './top-bar.tsx'
import { useDeskClock } from './use-desk-clock.ts'
import { useFocusTitle } from './use-focus-title.ts'
import { useRailState } from './rail-state.ts'

/** What stands around every page of the desk. */
export function Shell() {
  const { desk } = useSession()
  const narrow = useRailState((state) => state.narrow)
  const offset = useDeskClock()
  useLive()
  useCommandKeys()
  useFocusTitle()
  return (
    <ZoneProvider value={desk.zone}>
      <ClockOffsetProvider value={offset}>
        <div className={classes.shell} data-narrow={narrow || undefined}>
          <a className={classes.skip} href="#main">
            Skip to the page
          </a>
          <TopBar />
          <Rail />
          <div className={classes.stage}>
            <ConnectionBanner />
            <div className={classes.beside}>
              <main id="main" className={classes.main} tabIndex={-1}>
                <Outlet />
              </main>
              <BesidePage />
            </div>
          </div>
          <BottomBar />
        </div>
        <OverPage />
        <CommandCenter />
        <SessionEnded />
      </ClockOffsetProvider>
    </ZoneProvider>
  )
}
