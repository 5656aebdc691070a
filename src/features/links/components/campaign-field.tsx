import { Autocomplete, Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type CampaignName, parseCampaign, toCampaignText } from '#core/link/campaign-name.ts'
import { NO_VALUE } from '#core/link/convention.ts'
import type { PickListName } from '#core/pick-list/pick-list.ts'
import { useConvention, useOffered } from '../queries.ts'
import classes from '../links.module.css'

interface CampaignFieldProps {
  readonly value: string
  /** The short form that the preset fills in; null where it fills in none. */
  readonly filled: string | null
  readonly onChange: (campaign: string) => void
}

const EMPTY: CampaignName = {
  ...{ date: 'eg', region: NO_VALUE, budget: NO_VALUE, type: NO_VALUE, gtm: NO_VALUE },
  ...{ language: null, name: null, agency: null },
}

/** The campaign: a short form, or the name in full, which can be put together from its parts. */
export function CampaignField({ value, filled, onChange }: CampaignFieldProps) {
  const [apart, setApart] = useState(false)
  const convention = useConvention()
  const short = useOffered('campaign')
  const presets = (convention?.presets ?? []).flatMap(({ campaign }) => campaign ?? [])
  const name = (convention && parseCampaign(value, convention).name) ?? EMPTY
  const unfold = () => {
    if (!apart && value.trim() === '') onChange(toCampaignText(EMPTY))
    setApart(!apart)
  }
  return (
    <div className={classes.stack}>
      <Autocomplete
        openOnFocus={false}
        label="Campaign"
        description="A short form of the list, or the name in full"
        placeholder={filled ?? 'None'}
        data={[...new Set([...presets, ...short.map((each) => each.value)])]}
        maxLength={300}
        value={value}
        onChange={onChange}
        rightSectionWidth={124}
        rightSection={
          <Button size="compact-xs" variant="subtle" aria-expanded={apart} onClick={unfold}>
            {apart ? 'Hide its parts' : 'Put it together'}
          </Button>
        }
      />
      {apart && <Parts name={name} onChange={(next) => onChange(toCampaignText(next))} />}
    </div>
  )
}

interface PartsProps {
  readonly name: CampaignName
  readonly onChange: (name: CampaignName) => void
}

function Parts({ name, onChange }: PartsProps) {
  return (
    <fieldset className={classes.parts}>
      <legend className={classes.legend}>Parts of the campaign name</legend>
      <div className={classes.grid}>
        <TextInput
          label="Day"
          description="Empty for evergreen"
          type="date"
          value={name.date === 'eg' ? '' : name.date}
          onChange={(event) => onChange({ ...name, date: event.currentTarget.value || 'eg' })}
        />
        <Part label="Region" list="region" value={name.region} onPick={(region) => onChange({ ...name, region })} />
        <Part
          label="Budget code"
          list="budget"
          value={name.budget}
          onPick={(budget) => onChange({ ...name, budget })}
        />
        <Part label="Type" list="campaign_type" value={name.type} onPick={(type) => onChange({ ...name, type })} />
        <Part label="GTM" list="gtm" value={name.gtm} onPick={(gtm) => onChange({ ...name, gtm })} />
        <Part
          label="Language"
          list="language"
          value={name.language}
          onPick={(language) => onChange({ ...name, language: language === NO_VALUE ? null : language })}
        />
        <Words label="Own name" value={name.name} onChange={(own) => onChange({ ...name, name: own })} />
        <Words label="Agency" value={name.agency} onChange={(agency) => onChange({ ...name, agency })} />
      </div>
    </fieldset>
  )
}

interface PartProps {
  readonly label: string
  readonly list: PickListName
  readonly value: string | null
  readonly onPick: (value: string) => void
}

function Part({ label, list, value, onPick }: PartProps) {
  return (
    <Select
      label={label}
      description="Empty for none or several"
      placeholder="None"
      data={useOffered(list)}
      searchable
      clearable
      value={value === NO_VALUE ? null : value}
      onChange={(next) => onPick(next ?? NO_VALUE)}
    />
  )
}

interface WordsProps {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** One word: whatever would part the name is left out as it is typed. */
function Words({ label, value, onChange }: WordsProps) {
  return (
    <TextInput
      label={label}
      description="One word, lowercase"
      value={value ?? ''}
      maxLength={40}
      onChange={(event) => onChange(event.currentTarget.value.toLowerCase().replace(/[^a-z0-9]/g, '') || null)}
    />
  )
}
