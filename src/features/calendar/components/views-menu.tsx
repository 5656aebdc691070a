import { Button, Menu } from '@mantine/core'
import { IconBookmark, IconChevronDown, IconPlus, IconTrash, IconUsers } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { readFailure } from '#client/api-error.ts'
import { call } from '#client/call.ts'
import { refresh } from '#client/query.ts'
import { useSession } from '#client/session.ts'
import { useCommands } from '#ui/commands.ts'
import { FormDialog } from '#ui/dialog/form-dialog.tsx'
import { CheckboxField, TextField } from '#ui/form/fields.tsx'
import { useSubmitForm } from '#ui/form/use-submit-form.ts'
import { showToast } from '#ui/toast.tsx'
import { type SavedView, useViews } from '../queries.ts'
import { FILTERS, readCalendarSearch } from '../search-params.ts'
import { useCalendarSearch } from '../use-calendar-search.ts'
import classes from './toolbar.module.css'

/** Saved views: one’s own, and those the team shares. */
export function ViewsMenu() {
  const { me } = useSession()
  const views = useViews().data ?? []
  const navigate = useNavigate({ from: '/calendar' })
  const client = useQueryClient()
  const [saving, setSaving] = useState(false)
  useSaveCommand(setSaving)
  const show = (view: SavedView) => {
    const search = readCalendarSearch(JSON.parse(view.search) as Record<string, unknown>)
    void navigate({ to: '.', search: (old) => ({ ...search, day: old.day }) })
  }
  const remove = async (view: SavedView) => {
    try {
      await call('removeView', { params: { id: view.id } })
      const { page: _, ...rest } = view
      const again = { ...rest, page: 'calendar' as const }
      const undo = () => void addBack(again).then(() => refresh(client, 'listViews'))
      showToast(`The view “${view.name}” is removed.`, { undo })
    } catch (error) {
      showToast(`Not removed. ${readFailure(error).message}`, { tone: 'danger' })
    } finally {
      void refresh(client, 'listViews')
    }
  }
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
            <Menu.Item key={view.id} onClick={() => show(view)}>
              <span className={classes.viewName}>
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
            .filter((view) => view.ownerId === me.id)
            .map((view) => (
              <Menu.Item key={view.id} leftSection={<IconTrash size={14} />} onClick={() => void remove(view)}>
                Remove “{view.name}”
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      {saving && <SaveDialog onClose={() => setSaving(false)} />}
    </>
  )
}

function useSaveCommand(setSaving: (saving: boolean) => void): void {
  const commands = useMemo(
    () => [
      {
        ...{ id: 'calendar-save-view', label: 'Save this view', group: 'Calendar', icon: IconBookmark },
        run: () => setSaving(true),
      },
    ],
    [setSaving],
  )
  useCommands(commands)
}

async function addBack({ name, search, shared }: Pick<SavedView, 'name' | 'search' | 'shared'>): Promise<void> {
  await call('addView', { body: { page: 'calendar', name, search, shared } })
}

function SaveDialog({ onClose }: { onClose: () => void }) {
  const { search } = useCalendarSearch()
  const client = useQueryClient()
  const form = useSubmitForm({
    initial: { name: '', shared: false },
    check: { name: (name) => (name.trim() === '' ? 'Give it a name.' : null) },
    submit: async ({ name, shared }) => {
      const kept = Object.fromEntries(
        [...FILTERS, 'view', 'slots', 'gaps'].map((key) => [key, search[key as keyof typeof search]]),
      )
      await addBack({ name: name.trim(), shared, search: JSON.stringify(kept) })
      await refresh(client, 'listViews')
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
      about="The layout and the filters are kept, not the day."
      form={form}
      action="Save view"
      size="small"
    >
      <TextField form={form} name="name" label="Name" maxLength={80} data-autofocus />
      <CheckboxField form={form} name="shared" label="Share it with the team" />
    </FormDialog>
  )
}
