import { Combobox, Textarea, useCombobox } from '@mantine/core'
import { type ChangeEvent, type Ref, useState } from 'react'
import { PersonLine } from '../person-mark.tsx'

export interface Mentionable {
  readonly id: string
  readonly name: string
  readonly detail?: string
}

interface MentionAreaProps {
  readonly ref?: Ref<HTMLTextAreaElement>
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly people: readonly Mentionable[]
  readonly placeholder?: string
  readonly maxLength?: number
  readonly onSubmit: () => void
}

/** The word with an @ that is being written, up to the caret. */
const BEGUN = /(^|\s)@([\p{L}\p{M}'’-]*(?: [\p{L}\p{M}'’-]*)?)$/u
const MOST = 6

/** Some lines of text in which an @ offers people; Ctrl or ⌘ with Enter sends it. */
export function MentionArea({ ref, label, value, onChange, people, onSubmit, ...rest }: MentionAreaProps) {
  const [begun, setBegun] = useState<string | null>(null)
  const combobox = useCombobox()
  const fitting = begun === null ? [] : findPeople(people, begun)
  const type = (event: ChangeEvent<HTMLTextAreaElement>) => {
    const { value: typed, selectionStart } = event.currentTarget
    const word = BEGUN.exec(typed.slice(0, selectionStart))?.[2] ?? null
    setBegun(word)
    onChange(typed)
    if (word !== null) combobox.openDropdown()
    combobox.updateSelectedOptionIndex()
    combobox.selectFirstOption()
  }
  const take = (id: string) => {
    const person = people.find((each) => each.id === id)
    const field = combobox.targetRef.current as HTMLTextAreaElement | null
    const caret = field?.selectionStart ?? value.length
    if (!person) return
    const head = value.slice(0, caret).replace(BEGUN, `$1@${person.name} `)
    onChange(head + value.slice(caret))
    setBegun(null)
    combobox.closeDropdown()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={take} withinPortal={false} position="bottom-start">
      <Combobox.Target>
        <Textarea
          ref={ref}
          label={label}
          autosize
          minRows={2}
          maxRows={10}
          value={value}
          onChange={type}
          onBlur={() => setBegun(null)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && fitting.length > 0) {
              event.stopPropagation()
              event.nativeEvent.stopImmediatePropagation()
              setBegun(null)
            }
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) onSubmit()
          }}
          {...rest}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={fitting.length === 0}>
        <Combobox.Options aria-label="People">
          {fitting.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              <PersonLine name={person.name} detail={person.detail} size="small" />
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function findPeople(people: readonly Mentionable[], begun: string): Mentionable[] {
  const word = begun.toLocaleLowerCase()
  const fits = (name: string) => name.toLocaleLowerCase().split(/\s+/).some((part) => part.startsWith(word)) || name.toLocaleLowerCase().startsWith(word) // biome-ignore format: one thought
  return people.filter(({ name }) => fits(name)).slice(0, MOST)
}

/** @returns the people whose name stands in the text after an @ */
export function findMentions(text: string, people: readonly Mentionable[]): string[] {
  return people.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id)
}
