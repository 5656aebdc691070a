import FullCalendar from '@fullcalendar/react'
import dayGridPlugin from '@fullcalendar/react/daygrid'
import interactionPlugin from '@fullcalendar/react/interaction'
import themePlugin from '@fullcalendar/react/themes/classic'
import { useEffect, useMemo, useRef } from 'react'
import '@fullcalendar/react/skeleton.css'
import '@fullcalendar/react/themes/classic/theme.css'
import '@fullcalendar/react/themes/classic/palette.css'

/** The same month in FullCalendar, collapsed to what fits as ours is, draggable as ours is. */
export function Theirs({ shown, onDragStart, onDropped }) {
  const calendar = useRef(null)
  const events = useMemo(
    () => shown.cards.map(({ id, title, publications }) => ({ id, title, start: publications[0]?.at ?? '' })),
    [shown],
  )
  useEffect(() => {
    const api = calendar.current?.getApi()
    // Outside the render that React is in, as FullCalendar asks for.
    if (api && api.getDate().toISOString().slice(0, 7) !== shown.month)
      queueMicrotask(() => api.gotoDate(`${shown.month}-01`))
  }, [shown.month])
  return (
    <FullCalendar
      ref={calendar}
      plugins={[dayGridPlugin, interactionPlugin, themePlugin]}
      initialView="dayGridMonth"
      initialDate={`${shown.month}-01`}
      firstDay={1}
      timeZone="UTC"
      height="100%"
      editable
      dayMaxEvents
      events={events}
      eventDragStart={onDragStart}
      eventDrop={onDropped}
    />
  )
}
