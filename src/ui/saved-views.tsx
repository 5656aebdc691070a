import { Button, Menu } from '@mantine/core'
import { IconBookmark, IconChevronDown, IconPlus, IconTrash, IconUsers } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useCommands } from './commands.ts'
import { FormDialog } from './dialog/form-dialog.tsx'
import { CheckboxField, TextField } from './form/fields.tsx'
import { type FormFailure, useSubmitForm } from './form/use-submit-form.ts'
import classes from './saved-views.module.css'
import { showToast } from './toast.tsx'

interface View {
  readonly id: string
  readonly name: string
  readonly shared: boolean
  readonly mine: boolean
}

type Named = Pick<View, 'name' | 'shared'>

interface SavedViewsProps<T extends View> {
  readonly views: readonly T[]
  /** What of the page is kept, in a sentence. */
  readonly about: string
  /** Of the command that saves: what the palette knows it by. */
  readonly command: { readonly id: string; readonly group: string }
  readonly onShow: (view: T) => void
  /** Keeps the page as it is now. */
  readonly onSave: (named: Named) => Promise<unknown>
  readonly onRemove: (view: T) => Promise<unknown>
  /** Keeps again what was removed. */
  readonly onKeep: (view: T) => Promise<unknown>
  readonly readFailure: (error: unknown) => FormFailure
}

/** Views of a page under a name: one’s own, and those the team shares. */
export function SavedViews<T extends View>(props: SavedViewsProps<T>) {
  const { views, about, command, onShow, onSave, readFailure } = props
  const [saving, setSaving] = useState(false)
  useSaveCommand(command, setSaving)
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button leftSection={<IconBookmark size={15} />} rightSection={<IconChevronDown size={14} aria-hidden />}>
            Views
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 && <Menu.Label>No view is saved yet</Menu.Label>}
          {views.map((view) => (
            <Menu.Item key={view.id} onClick={() => onShow(view)}>
              <span className={classes.name}>
                {view.name}
                {view.shared && <IconUsers size={13} className={classes.shared} aria-label="shared with the team" />}
              </span>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item data-autofocus leftSection={<IconPlus size={14} />} onClick={() => setSaving(true)}>
            Save this view
          </Menu.Item>
          {views
            .filter(({ mine }) => mine)
            .map((view) => (
              <Menu.Item
                key={view.id}
                leftSection={<IconTrash size={14} />}
                onClick={() => void removeWithUndo(view, props)}
              >
                Remove “{view.name}”
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      {saving && <SaveDialog {...{ about, onSave, readFailure }} onClose={() => setSaving(false)} />}
    </>
  )
}

async function removeWithUndo<T extends View>(view: T, { onRemove, onKeep, readFailure }: SavedViewsProps<T>) {
  const say = (error: unknown) => showToast(readFailure(error).message, { tone: 'danger' })
  try {
    await onRemove(view)
    showToast(`The view “${view.name}” is removed.`, { undo: () => void onKeep(view).catch(say) })
  } catch (error) {
    say(error)
  }
}

function useSaveCommand({ id, group }: { id: string; group: string }, setSaving: (saving: boolean) => void): void {
  const commands = useMemo(
    () => [{ id, label: 'Save this view', group, icon: IconBookmark, run: () => setSaving(true) }],
    [id, group, setSaving],
  )
  useCommands(commands)
}

interface SaveDialogProps {
  readonly about: string
  readonly onSave: (named: Named) => Promise<unknown>
  readonly readFailure: (error: unknown) => FormFailure
  readonly onClose: () => void
}

function SaveDialog({ about, onSave, readFailure, onClose }: SaveDialogProps) {
  const form = useSubmitForm({
    initial: { name: '', shared: false },
    check: { name: (name) => (name.trim() === '' ? 'Give it a name.' : null) },
    submit: async ({ name, shared }) => {
      await onSave({ name: name.trim(), shared })
      showToast(`The view “${name.trim()}” is saved.`)
    },
    readFailure,
    onDone: onClose,
  })
  return (
    <FormDialog
      opened
      onClose={onClose}
      title="Save this view"
      about={about}
      form={form}
      action="Save view"
      size="small"
    >
      <TextField form={form} name="name" label="Name" maxLength={80} data-autofocus />
      <CheckboxField form={form} name="shared" label="Share it with the team" />
    </FormDialog>
  )
}
