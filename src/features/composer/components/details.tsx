import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core'
import type { PickListName } from '#core/pick-list/pick-list.ts'
import { personState } from '#core/person/person.ts'
import { isAtLeast } from '#core/person/level.ts'
import type { PostContent, Sensitivity } from '#core/post/content.ts'
import { dayOf, toInstantOf, wallTimeOf } from '#core/time/wall.ts'
import { useSession } from '#client/session.ts'
import { fieldId, useComposer } from '../composer-context.ts'
import classes from '../composer.module.css'
import { useOptions, usePeople } from '../queries.ts'

/** What the post belongs to, whose it is, who may know of it, and why there is one. */
export function Details() {
  const { content, edit } = useComposer()
  return (
    <section className={classes.details} aria-label="Details">
      <h3 className={classes.partTitle}>Details</h3>
      <div className={classes.detailGrid}>
        <One list="campaign" label="Campaign" field="campaign" />
        <Owner />
        <Several list="pillar" label="Pillars" field="pillars" />
        <Several list="type" label="Types" field="types" />
        <One list="region" label="Region" field="region" />
        <One list="language" label="Language" field="language" />
        <SensitivityField />
      </div>
      <Textarea
        id={fieldId('master', 'why')}
        label="Why"
        placeholder="What this post is for, for whoever reads it later"
        value={content.why}
        onChange={(event) => {
          const why = event.currentTarget.value
          edit((now) => ({ ...now, why }))
        }}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
      />
    </section>
  )
}

interface OneProps {
  readonly list: PickListName
  readonly label: string
  readonly field: 'campaign' | 'region' | 'language'
}

function One({ list, label, field }: OneProps) {
  const { content, edit } = useComposer()
  const value = content[field]
  const options = useOptions(list, value ? [value] : [])
  return (
    <Select
      id={fieldId('master', field)}
      label={label}
      placeholder="None"
      data={[...options]}
      value={value}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      nothingFoundMessage="No such value"
      onChange={(next) => edit((now) => ({ ...now, [field]: next }))}
    />
  )
}

interface SeveralProps {
  readonly list: PickListName
  readonly label: string
  readonly field: 'pillars' | 'types'
}

function Several({ list, label, field }: SeveralProps) {
  const { content, edit } = useComposer()
  const value = content[field]
  const options = useOptions(list, value)
  return (
    <MultiSelect
      id={fieldId('master', field)}
      label={label}
      placeholder={value.length === 0 ? 'None' : undefined}
      data={[...options]}
      value={[...value]}
      searchable
      maxValues={20}
      nothingFoundMessage="No such value"
      onChange={(next) => edit((now): PostContent => ({ ...now, [field]: next }))}
    />
  )
}

function Owner() {
  const { content, edit } = useComposer()
  const people = usePeople()
  const options = people.filter(
    (person) =>
      person.id === content.ownerId || (personState(person) === 'active' && isAtLeast(person.level, 'associate')),
  )
  return (
    <Select
      id={fieldId('master', 'ownerId')}
      label="Owner"
      data={options.map(({ id, name }) => ({ value: id, label: name }))}
      value={content.ownerId}
      searchable
      onChange={(next) => next && edit((now) => ({ ...now, ownerId: next }))}
    />
  )
}

const KINDS = [
  { value: 'normal', label: 'Normal' },
  { value: 'sensitive', label: 'Sensitive' },
  { value: 'embargoed', label: 'Embargoed until…' },
]

function SensitivityField() {
  const { content, edit } = useComposer()
  const { desk } = useSession()
  const { sensitivity } = content
  const set = (next: Sensitivity) => edit((now) => ({ ...now, sensitivity: next }))
  const pick = (kind: string | null) => {
    if (kind === 'embargoed')
      set({ kind, until: toInstantOf(content.channels[0]?.day ?? dayOf(new Date().toISOString(), desk.zone), '09:00', desk.zone) }) // biome-ignore format: short
    else if (kind === 'normal' || kind === 'sensitive') set({ kind })
  }
  const until = sensitivity.kind === 'embargoed' ? sensitivity.until : null
  const day = until ? dayOf(until, desk.zone) : ''
  const time = until ? wallTimeOf(until, desk.zone) : ''
  const setUntil = (nextDay: string, nextTime: string) => {
    if (nextDay && nextTime) set({ kind: 'embargoed', until: toInstantOf(nextDay, nextTime, desk.zone) })
  }
  return (
    <>
      <Select
        id={fieldId('master', 'sensitivity')}
        label="Sensitivity"
        data={KINDS}
        value={sensitivity.kind}
        onChange={pick}
      />
      {until && (
        <div className={classes.twoFields}>
          <TextInput
            label="Embargo ends"
            type="date"
            value={day}
            onChange={(event) => setUntil(event.currentTarget.value, time)}
          />
          <TextInput
            label={`At (${desk.zone.replaceAll('_', ' ')})`}
            type="time"
            value={time}
            onChange={(event) => setUntil(day, event.currentTarget.value)}
          />
        </div>
      )}
    </>
  )
}
