import { Autocomplete } from '@mantine/core'
import type { Convention } from '#core/link/convention.ts'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { readFailure } from '#client/api-error.ts'
import { FormDialog } from '#ui/dialog/form-dialog.tsx'
import { bind } from '#ui/form/fields.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { useComposer } from '../composer-context.ts'
import classes from '../composer.module.css'
import { buildFor, listShortForms, suggestCampaign, type Untracked } from '../tracking.ts'
import { useTracking } from '../use-tracking.ts'

interface TrackDialogProps {
  readonly wanted: readonly Untracked[]
  readonly convention: Convention
  readonly onClose: () => void
}

/** Asks for the campaign, the one thing that the channels do not decide, and shows what would come of it. */
export function TrackDialog({ wanted, convention, onClose }: TrackDialogProps) {
  const { content } = useComposer()
  const { mutateAsync } = useTracking()
  const [first] = wanted
  const form = useSubmitForm({
    initial: { campaign: first ? suggestCampaign(content, first.destination, convention) : '' },
    check: {
      campaign: (campaign) => sayFault(wanted, campaign.trim(), convention),
    },
    submit: ({ campaign }) => mutateAsync({ wanted, campaign: campaign.trim() }),
    readFailure,
    onDone: onClose,
  })
  const { campaign } = form.fields.getValues()
  const short = listShortForms(convention)
  const bound = bind(form, 'campaign')
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={wanted.length === 1 ? 'Make a tracked link' : `Make ${wanted.length} tracked links`}
      about={first?.destination}
      form={form}
      action={wanted.length === 1 ? 'Make the link' : 'Make the links'}
      size="large"
    >
      <Autocomplete
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        openOnFocus={false}
        {...bound}
        label="Campaign"
        description="A short form of the list, or the name in full: date, region, budget, type, GTM, language, name"
        data={short.map(({ value }) => value)}
        renderOption={({ option }) => (
          <span>
            {option.value}{' '}
            <span className={classes.quiet}>{short.find((each) => each.value === option.value)?.says}</span>
          </span>
        )}
        error={sayFault(wanted, campaign.trim(), convention) ?? bound.error}
        maxLength={300}
        data-autofocus
      />
      <ul className={classes.trackList} aria-label="What the channels would carry">
        {wanted.map((each) => (
          <li key={each.channelId}>
            <span className={classes.quiet}>{PLATFORM_NAMES[each.platform]}</span>
            <code className={classes.trackUrl}>
              {buildFor(each, campaign.trim(), convention).url ?? 'Not yet a link'}
            </code>
          </li>
        ))}
      </ul>
    </FormDialog>
  )
}

/** @returns the first rule that any of the links would break, and how to mend it */
function sayFault(wanted: readonly Untracked[], campaign: string, convention: Convention): string | null {
  for (const each of wanted) {
    const fault = buildFor(each, campaign, convention).faults.find(({ level }) => level === 'fault')
    if (fault) return `${fault.message} ${fault.mend}`
  }
  return null
}
