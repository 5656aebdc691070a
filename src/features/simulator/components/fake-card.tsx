import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import type { Output } from '#contract/contract.ts'
import { readFailure } from '#client/api-error.ts'
import { SelectField } from '#ui/form/fields.tsx'
import { Form, SubmitBar } from '#ui/form/form.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { Panel } from '#ui/panel.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import { useFaults } from '../mutations.ts'
import { sayFault, sayRemaining } from '../say-fault.ts'
import classes from '../simulator.module.css'

type Fake = Output<'listFakes'>['platforms'][number]

/** One imitated platform. */
export function FakeCard({ fake }: { fake: Fake }) {
  const name = PLATFORM_NAMES[fake.platform]
  return (
    <Panel title={name} meta={fake.posts === 1 ? 'holds 1 post' : `holds ${fake.posts} posts`}>
      <div className={classes.move}>
        <Faults fake={fake} name={name} />
        <AddFault fake={fake} name={name} />
        <Held fake={fake} />
        <Arrivals fake={fake} />
      </div>
    </Panel>
  )
}

interface PartProps {
  readonly fake: Fake
  readonly name: string
}

function Faults({ fake, name }: PartProps) {
  const { remove } = useFaults()
  if (fake.faults.length === 0) return <p className={classes.hint}>It does what it is asked: no fault is set.</p>
  return (
    <ul className={classes.faults} aria-label={`Faults of ${name}`}>
      {fake.faults.map(({ id, kind, remaining }) => (
        <li key={id} className={classes.fault}>
          <span className={classes.faultWords}>
            <StateMark tone="simulated">{sayFault(kind)}</StateMark>
            <span className={classes.hint}>{sayRemaining(remaining)}</span>
          </span>
          <ActionIcon
            aria-label={`Take away: ${sayFault(kind)}, ${name}`}
            onClick={() => remove.mutate({ platform: fake.platform, id })}
          >
            <IconX size={14} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  )
}

const OFTEN = [
  { value: 'once', label: 'Once' },
  { value: 'always', label: 'Every time' },
]

function AddFault({ fake, name }: PartProps) {
  const { add } = useFaults()
  const form = useSubmitForm({
    initial: { kind: null as string | null, often: 'once' },
    check: { kind: (kind) => (kind ? null : 'Choose what it does wrong.') },
    submit: async ({ kind, often }) => {
      if (kind) await add.mutateAsync({ platform: fake.platform, kind, always: often === 'always' })
      form.restart({ kind: null, often: 'once' })
    },
    readFailure,
  })
  return (
    <Form form={form} label={`Add a fault to ${name}`}>
      <SelectField
        form={form}
        name="kind"
        label="What it does wrong"
        placeholder="Choose a fault"
        data={fake.kinds.map((value) => ({ value, label: sayFault(value) }))}
        maxDropdownHeight={280}
      />
      <SelectField form={form} name="often" label="How often" data={OFTEN} allowDeselect={false} />
      <SubmitBar form={form} label="Add the fault" />
    </Form>
  )
}

function Held({ fake: { held, posts } }: { fake: Fake }) {
  if (posts === 0) return null
  return (
    <details className={classes.arrivals}>
      <summary>
        {held.length < posts ? `What it holds (the last ${held.length} of ${posts})` : `What it holds (${posts})`}
      </summary>
      <ol>
        {held.map(({ id, text, at }) => (
          <li key={id}>
            <Moment at={at} shape="time" /> {text}
          </li>
        ))}
      </ol>
    </details>
  )
}

function Arrivals({ fake: { arrivals } }: { fake: Fake }) {
  if (arrivals.length === 0) return <p className={classes.hint}>Nothing has arrived yet.</p>
  return (
    <details className={classes.arrivals}>
      <summary>What arrived last ({arrivals.length})</summary>
      <ol>
        {arrivals.map(({ at, method, path, status, fault }, index) => (
          <li key={`${at} ${index}`}>
            <Moment at={at} shape="second" clock="real" /> {method} {path}: {status}
            {fault && `. ${sayFault(fault)}`}
          </li>
        ))}
      </ol>
    </details>
  )
}
