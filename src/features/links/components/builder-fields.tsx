import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core'
import { type Convention, ORGANIC_MEDIUM } from '#core/link/convention.ts'
import { BY_CHANNEL, type LinkPreset } from '#core/link/presets.ts'
import type { Output } from '#contract/contract.ts'
import { requestSearch } from '#client/desk-links.ts'
import { useMay } from '#client/session.ts'
import { LinkButton } from '#ui/link.tsx'
import { useOffered } from '../queries.ts'
import type { LinkWish, useBuilder } from '../use-builder.ts'
import classes from '../links.module.css'
import { CampaignField } from './campaign-field.tsx'
import { EndFields } from './end-fields.tsx'

interface BuilderFieldsProps {
  readonly builder: ReturnType<typeof useBuilder>
  readonly convention: Convention | null
  readonly channels: Output<'listChannels'>['channels']
}

/** What a link is made of; what a preset or a channel decides may stay empty. */
export function BuilderFields({ builder, convention, channels }: BuilderFieldsProps) {
  const { wish, change } = builder
  const preset = convention?.presets.find(({ key }) => key === wish.preset)
  return (
    <>
      <TextInput
        label="Destination"
        description="The page it leads to, without UTM parameters"
        placeholder="https://"
        inputMode="url"
        maxLength={2000}
        value={wish.destination}
        onChange={(event) => change({ destination: event.currentTarget.value })}
        data-autofocus
      />
      <div className={classes.grid}>
        <Select
          label="Preset"
          placeholder="None"
          clearable
          data={(convention?.presets ?? []).map(({ key, label }) => ({ value: key, label }))}
          value={wish.preset}
          onChange={(next) => change({ preset: next })}
          description={preset?.says ?? 'Values that go together'}
        />
        <MultiSelect
          label="Channels"
          placeholder={wish.channelIds.length === 0 ? 'None' : undefined}
          searchable
          clearable
          data={channels.filter(({ retiredAt }) => !retiredAt).map(({ id, name }) => ({ value: id, label: name }))}
          value={[...wish.channelIds]}
          onChange={(channelIds) => change({ channelIds, ...(channelIds.length > 1 && { slug: '' }) })}
          description="One link for each; they fill in source and medium"
        />
      </div>
      <Values builder={builder} preset={preset} />
      <div className={classes.grid}>
        <TextInput
          label="Slug"
          description={
            wish.channelIds.length > 1 ? 'Several links each get their own' : 'Of the short form; empty for any'
          }
          disabled={wish.channelIds.length > 1}
          maxLength={50}
          value={wish.slug}
          onChange={(event) => change({ slug: event.currentTarget.value.toLowerCase() })}
        />
        <Textarea
          label="Why"
          description="What it is for; stands beside it in the list"
          autosize
          minRows={1}
          maxLength={300}
          value={wish.why}
          onChange={(event) => change({ why: event.currentTarget.value })}
        />
      </div>
      <EndFields end={wish.end} onChange={(end) => change({ end })} />
    </>
  )
}

interface ValuesProps extends Pick<BuilderFieldsProps, 'builder'> {
  readonly preset: LinkPreset | undefined
}

function Values({ builder, preset }: ValuesProps) {
  const { wish, changeFields } = builder
  const { fields } = wish
  const lists = { source: useOffered('utm_source'), medium: useOffered('utm_medium'), budget: useOffered('budget') }
  const filled = {
    source: sayFilledSource(wish, preset),
    medium: sayFilledMedium(wish, preset),
    budget: preset?.budget,
  }
  return (
    <>
      <CampaignField
        value={fields.campaign}
        filled={preset?.campaign ?? null}
        onChange={(campaign) => changeFields({ campaign })}
      />
      <div className={classes.grid}>
        {(['source', 'medium', 'budget'] as const).map((field) => (
          <Select
            key={field}
            label={{ source: 'Source', medium: 'Medium', budget: 'Budget' }[field]}
            placeholder={filled[field] ?? 'None'}
            data={lists[field]}
            searchable
            clearable
            nothingFoundMessage="Not in the list: request it below"
            value={fields[field] || null}
            onChange={(next) => changeFields({ [field]: next ?? '' })}
          />
        ))}
        <TextInput
          label="Content"
          placeholder="offer_asset_industry"
          maxLength={300}
          value={fields.content}
          onChange={(event) => changeFields({ content: event.currentTarget.value })}
        />
        <TextInput
          label="Partner id"
          maxLength={18}
          value={fields.partnerId}
          onChange={(event) => changeFields({ partnerId: event.currentTarget.value })}
        />
      </div>
      <RequestNew />
    </>
  )
}

const BY_THE_CHANNEL = 'That of the channel'

function sayFilledSource({ channelIds }: LinkWish, preset: LinkPreset | undefined): string | undefined {
  if (preset?.source && preset.source !== BY_CHANNEL) return preset.source
  return channelIds.length > 0 || preset?.source ? BY_THE_CHANNEL : undefined
}

function sayFilledMedium({ channelIds }: LinkWish, preset: LinkPreset | undefined): string | undefined {
  return preset?.medium ?? (channelIds.length > 0 ? ORGANIC_MEDIUM : undefined)
}

/** A list may lack what somebody needs. */
function RequestNew() {
  if (!useMay('pick-list.request')) return null
  return (
    <p className={classes.request}>
      Not in a list?
      <LinkButton
        to="."
        search={(before) => ({ ...before, ...requestSearch('utm_source') })}
        size="compact-xs"
        variant="subtle"
      >
        Request a new value
      </LinkButton>
    </p>
  )
}
