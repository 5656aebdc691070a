import type { Desk } from '#client/session.ts'
import { ConflictChoice } from '#ui/form/conflict-choice.tsx'
import { SelectField } from '#ui/form/fields.tsx'
import { Form, SubmitBar } from '#ui/form/form.tsx'
import classes from '../fiscal.module.css'
import { MONTHS } from '../format-day.ts'
import { useDeskForm } from '../use-desk-form.ts'
import { FiscalMeaning } from './fiscal-meaning.tsx'

type FiscalValues = { fiscalYearStartMonth: string }

const OPTIONS = {
  read: (desk: Desk): FiscalValues => ({ fiscalYearStartMonth: String(desk.fiscalYearStartMonth) }),
  write: (values: FiscalValues) => ({ fiscalYearStartMonth: Number(values.fiscalYearStartMonth) }),
  check: {},
}
const MONTH_OPTIONS = MONTHS.map((label, index) => ({ value: String(index + 1), label }))
const nameOf = (month: number) => MONTHS[month - 1] ?? ''

export function FiscalForm() {
  const { form, conflict, takeTheirs } = useDeskForm<FiscalValues>(OPTIONS)
  const month = Number(form.fields.values.fiscalYearStartMonth)
  return (
    <Form form={form} label="Fiscal year">
      {conflict && (
        <ConflictChoice
          rows={[
            {
              label: 'First month',
              theirs: nameOf(conflict.fiscalYearStartMonth),
              mine: nameOf(month),
              differs: conflict.fiscalYearStartMonth !== month,
            },
          ]}
          onTakeTheirs={takeTheirs}
          busy={form.submitting}
        />
      )}
      <div>
        <SelectField
          form={form}
          name="fiscalYearStartMonth"
          label="First month"
          description="A fiscal year is named by the calendar year it ends in."
          data={MONTH_OPTIONS}
          maxDropdownHeight={320}
          classNames={{ wrapper: classes.month ?? '' }}
        />
        <FiscalMeaning startMonth={month} />
      </div>
      <SubmitBar form={form} label="Save fiscal year" says="Saved" />
    </Form>
  )
}
