import { Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { apiQuery } from '#client/query.ts'
import { BrandMark } from '#ui/brand-mark.tsx'
import { TextField } from '#ui/form/fields.tsx'
import { Form, SubmitBar } from '#ui/form/form.tsx'
import {
  APPROVAL_FIELD_NAMES,
  type ApprovalValues,
  checkApproval,
  readApproval,
  toRules,
  writeApproval,
} from '../approval-values.ts'
import classes from '../approval.module.css'
import type { DeskAnswer } from '../mutations.ts'
import { DEFAULT_RULE, RULE_REACH, sayLapse, sayReach, sayTolerance } from '../say-approval.ts'
import { useDeskForm } from '../use-desk-form.ts'
import { ApprovalConflict } from './approval-facts.tsx'
import { StageField, StageList } from './stage-fields.tsx'

const OPTIONS = {
  read: readApproval,
  write: writeApproval,
  check: checkApproval,
  fieldNames: APPROVAL_FIELD_NAMES,
}

/** When work needs approval, and how far an approval reaches. */
export function ApprovalForm() {
  const [reach, setReach] = useState<DeskAnswer['reach']>()
  const onSaved = (answer: DeskAnswer) => setReach(answer.reach)
  const { form, conflict, takeTheirs } = useDeskForm<ApprovalValues>({ ...OPTIONS, onSaved })
  const { values } = form.fields
  const rules = toRules(values)
  const { channels, campaigns } = useOptions()
  const set = <K extends keyof ApprovalValues>(field: K) => {
    return (value: ApprovalValues[K]) => form.fields.setFieldValue(field, value as never)
  }
  return (
    <Form form={form} label="Approval">
      {conflict && (
        <ApprovalConflict theirs={conflict.approval} mine={rules} onTakeTheirs={takeTheirs} busy={form.submitting} />
      )}
      <p className={classes.rule}>{DEFAULT_RULE}</p>
      <Group title="Approvals needed, whoever wrote it">
        <StageField label="Sensitive posts" value={values.sensitiveStages} onChange={set('sensitiveStages')} />
        <StageField label="Embargoed posts" value={values.embargoedStages} onChange={set('embargoedStages')} />
        <p className={classes.says}>Two approvals are by two different people. {RULE_REACH}</p>
      </Group>
      <Group title="Channels that need more">
        <StageList noun="channel" value={values.channelStages} onChange={set('channelStages')} options={channels} />
      </Group>
      <Group title="Campaigns that need more">
        <StageList noun="campaign" value={values.campaignStages} onChange={set('campaignStages')} options={campaigns} />
      </Group>
      <Group title="How far an approval reaches">
        <TextField
          form={form}
          name="toleranceMinutes"
          label="Tolerance, in minutes"
          description={sayTolerance(Number(values.toleranceMinutes) || 0)}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          classNames={{ wrapper: classes.short ?? '' }}
        />
        <Switch
          label="Approvals lapse"
          checked={values.lapses}
          onChange={(event) => form.fields.setFieldValue('lapses', event.currentTarget.checked)}
        />
        {values.lapses ? (
          <TextField
            form={form}
            name="lapseAfterDays"
            label="Lapse after, in days"
            description={sayLapse(Number(values.lapseAfterDays) || 0)}
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            classNames={{ wrapper: classes.short ?? '' }}
          />
        ) : (
          <p className={classes.says}>{sayLapse(null)}</p>
        )}
      </Group>
      <SubmitBar form={form} label="Save approval rules" says={sayReach(reach)} />
    </Form>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  // The line between groups is no edge of the fieldset: its legend would stand in it.
  return (
    <div className={classes.group}>
      <fieldset className={classes.fields}>
        <legend className={classes.legend}>{title}</legend>
        {children}
      </fieldset>
    </div>
  )
}

/** What can be asked more of: channels and campaigns that are offered. */
function useOptions() {
  const channels = useQuery(apiQuery('listChannels')).data?.channels ?? []
  const values = useQuery(apiQuery('listPickLists')).data?.values ?? []
  return {
    channels: channels
      .filter((each) => !each.retiredAt)
      .map(({ id, name, platform }) => ({ value: id, label: name, mark: <BrandMark brand={platform} size={15} /> })),
    campaigns: values
      .filter((each) => each.list === 'campaign' && !each.retiredAt)
      .map(({ value, label }) => ({ value, label })),
  }
}
