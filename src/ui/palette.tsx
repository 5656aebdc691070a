import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useId, useMemo, useState } from 'react'
import type { Command } from './commands.ts'
import { Keys } from './kbd.tsx'
import classes from './palette.module.css'
import { rankCommands } from './rank-commands.ts'

interface PaletteProps {
  readonly onClose: () => void
  readonly commands: readonly Command[]
  readonly placeholder: string
  /** What was typed for it before it was there. */
  readonly initial?: string
  /** Told what is typed, for commands that are looked up. */
  readonly onQuery?: (query: string) => void
  /** Below the list: what is still being looked up, and how much of it is shown. */
  readonly note?: string | undefined
}

/** Every place, action and object, by a few letters. Mount it only while it is open. */
export function Palette({ onClose, commands, placeholder, initial = '', onQuery, note }: PaletteProps) {
  const [query, setQuery] = useState(initial)
  const store = useCombobox({ opened: true, onDropdownClose: onClose })
  const listId = useId()
  const [activeId, setActiveId] = useState<string>()
  const groups = useMemo(() => rankCommands(commands, query), [commands, query])
  const noteActive = () => setActiveId(document.getElementById(listId)?.querySelector('[data-combobox-selected]')?.id)
  // The list was drawn anew: Enter takes the best fit.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (groups.length > 0) setActiveId(store.selectFirstOption() ?? undefined)
    })
    return () => cancelAnimationFrame(frame)
    // oxlint-disable-next-line react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps -- the store is new with every render
  }, [groups])

  const submit = (id: string) => {
    const command = commands.find((each) => each.id === id)
    onClose()
    // After the dialog has given the focus back, so that a command may move it.
    if (command) setTimeout(command.run)
  }

  return (
    <Modal.Root opened onClose={onClose} size={600} yOffset="12dvh" transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label="Commands">
        <Combobox store={store} onOptionSubmit={submit}>
          {/* The roles are ours: Mantine says them only of a list that drops down. */}
          <Combobox.EventsTarget withAriaAttributes={false}>
            <TextInput
              classNames={{ input: classes.input, wrapper: classes.wrapper }}
              aria-label={placeholder}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is an input already
              role="combobox"
              aria-expanded
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={activeId}
              autoComplete="off"
              onKeyUp={noteActive}
              placeholder={placeholder}
              leftSection={<IconSearch size={16} aria-hidden />}
              value={query}
              onChange={(event) => {
                setQuery(event.currentTarget.value)
                onQuery?.(event.currentTarget.value)
              }}
              data-autofocus
              // At once, and not when the dialog looks for it: somebody may be typing.
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- one asked for this field
              autoFocus
            />
          </Combobox.EventsTarget>
          <Combobox.Options className={classes.options} id={listId} aria-label="Commands">
            {groups.length === 0 && !note && <Combobox.Empty>Nothing of that name.</Combobox.Empty>}
            {groups.map((group) => (
              <Combobox.Group key={group.name} label={group.name}>
                {group.commands.map((command) => (
                  <Combobox.Option key={command.id} value={command.id} className={classes.option}>
                    <CommandLine command={command} />
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ))}
          </Combobox.Options>
          <output className={note ? classes.note : undefined}>{note}</output>
        </Combobox>
      </Modal.Content>
    </Modal.Root>
  )
}

function CommandLine({ command }: { command: Command }) {
  const Icon = command.icon
  return (
    <>
      <span className={classes.icon} aria-hidden>
        {Icon && <Icon size={16} stroke={1.7} />}
      </span>
      <span className={classes.label}>{command.label}</span>
      {command.keys && (
        <span className={classes.keys}>
          <Keys keys={command.keys} />
        </span>
      )}
    </>
  )
}
