import { useMay, useSession } from '#client/session.ts'
import { Facts } from '#ui/facts.tsx'
import { MONTHS } from '../format-day.ts'
import { FiscalForm } from './fiscal-form.tsx'
import { FiscalMeaning } from './fiscal-meaning.tsx'

/** When the fiscal year begins, and what that means today. */
export function FiscalSection() {
  const { fiscalYearStartMonth } = useSession().desk
  if (useMay('desk.edit')) return <FiscalForm />
  return (
    <>
      <Facts facts={[{ label: 'Begins on the first of', value: MONTHS[fiscalYearStartMonth - 1] }]} />
      <FiscalMeaning startMonth={fiscalYearStartMonth} />
    </>
  )
}
