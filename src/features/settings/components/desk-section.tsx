import { useMay, useSession } from '#client/session.ts'
import { Facts } from '#ui/facts.tsx'
import { DeskForm } from './desk-form.tsx'

/** The desk's name and zone: a form, or the facts. */
export function DeskSection() {
  const { desk } = useSession()
  if (useMay('desk.edit')) return <DeskForm desk={desk} />
  return (
    <Facts
      facts={[
        { label: 'Name', value: desk.name },
        { label: 'Time zone', value: desk.zone.replaceAll('_', ' ') },
      ]}
    />
  )
}
