import type { Holiday } from '#core/desk/desk.ts'
import { readFailure } from '#client/api-error.ts'
import { readConflict } from '#client/conflict.ts'
import type { Desk } from '#client/session.ts'
import { showToast } from '#ui/toast.tsx'
import { formatDay } from './format-day.ts'
import { nameOn, withHoliday, withoutDay } from './holidays.ts'
import { useChangeHolidays } from './use-change-holidays.ts'

/** Removes a holiday at once, says so, and can take it back. */
export function useRemoveHoliday() {
  const change = useChangeHolidays()
  return async (holiday: Holiday): Promise<void> => {
    const { day, name } = holiday
    try {
      const left = await change(day, (holidays) => withoutDay(holidays, day))
      showToast(`Removed ${name}, ${formatDay(day, 'full')}.`, {
        undo: () =>
          void change(day, (holidays) => withHoliday(withoutDay(holidays, day), holiday), left).catch((error) =>
            say(`${name} is not back`, error),
          ),
      })
    } catch (error) {
      const now = nameOn(readConflict<Desk>(error)?.holidays ?? [], day)
      if (!readConflict(error)) say(`${name} was not removed`, error)
      else if (now) showToast(`Not removed: somebody just renamed ${name} to ${now}.`, { tone: 'caution' })
      else showToast(`Somebody else just removed ${name}.`, { tone: 'info' })
    }
  }
}

function say(what: string, error: unknown): void {
  showToast(`${what}. ${readFailure(error).message}`, { tone: 'danger' })
}
