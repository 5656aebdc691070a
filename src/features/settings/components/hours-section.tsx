import { useMay, useSession } from '#client/session.ts'
import { Facts } from '#ui/facts.tsx'
import { sayDays, sayQuiet } from '../say-hours.ts'
import { HoursForm } from './hours-form.tsx'

/** When the team works and when it should be left alone: a form, or the facts. */
export function HoursSection() {
  const { workingHours, quietHours } = useSession().desk
  if (useMay('desk.edit')) return <HoursForm />
  return (
    <Facts
      facts={[
        { label: 'Working days', value: sayDays(workingHours.days) },
        { label: 'Working hours', value: `${workingHours.from} to ${workingHours.to}` },
        { label: 'Quiet hours', value: sayQuiet(quietHours) },
      ]}
    />
  )
}
