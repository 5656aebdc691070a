import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import classes from './multi-filter.module.css'

interface MultiFilterProps {
  readonly label: string
  readonly values: readonly string[]
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (values: readonly string[]) => void
}

/** Some of a list, or any: a quiet button in the filter line that says what is chosen. */
export function MultiFilter({ label, values, options, onChange }: MultiFilterProps) {
  const [first] = values
  const only = values.length === 1 ? (options.find((option) => option.value === first)?.label ?? first) : undefined
  const shown = only ?? (values.length > 1 ? `${label}: ${values.length}` : label)
  const toggle = (value: string) =>
    onChange(values.includes(value) ? values.filter((each) => each !== value) : [...values, value])
  return (
    <Menu closeOnItemClick={false} position="bottom-start" width={248}>
      <Menu.Target>
        <Button
          className={classes.button}
          data-active={values.length > 0 || undefined}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {only && <span className={classes.hidden}>{label}: </span>}
          <span className={classes.words}>{shown}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.list}>
        {options.length === 0 && <Menu.Label>There is nothing to choose from yet</Menu.Label>}
        {options.map((option, index) => (
          <Menu.CheckboxItem
            key={option.value}
            data-autofocus={index === 0 || undefined}
            checked={values.includes(option.value)}
            onChange={() => toggle(option.value)}
          >
            {option.label}
          </Menu.CheckboxItem>
        ))}
        {values.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => onChange([])}>Any</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
