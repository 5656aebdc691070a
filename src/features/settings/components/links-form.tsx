import { useQuery } from '@tanstack/react-query'
import { PLATFORM_NAMES, PLATFORMS } from '#core/channel/platform.ts'
import { apiQuery } from '#client/query.ts'
import { type Desk, useSession } from '#client/session.ts'
import { ConflictChoice } from '#ui/form/conflict-choice.tsx'
import { SelectField, TextAreaField } from '#ui/form/fields.tsx'
import { Form, SubmitBar } from '#ui/form/form.tsx'
import { checkLinks, LINKS_FIELDS, type LinksValues, readLinks, writeLinks } from '../links-values.ts'
import classes from '../links.module.css'
import { useDeskForm } from '../use-desk-form.ts'

/** Which sites are our own, and the source each platform has. */
export function LinksForm() {
  const { desk } = useSession()
  const { form, conflict, takeTheirs } = useDeskForm<LinksValues>({
    read: readLinks,
    write: writeLinks,
    check: checkLinks,
    fieldNames: LINKS_FIELDS,
  })
  const { values } = form.fields
  const offered = useSources(desk)
  return (
    <Form form={form} label="Links">
      {conflict && (
        <ConflictChoice rows={compare(readLinks(conflict), values)} onTakeTheirs={takeTheirs} busy={form.submitting} />
      )}
      <TextAreaField
        form={form}
        name="hosts"
        label="Our own sites"
        description="One host a line. Links to it must be tagged; where only some of its pages must, their paths stand behind it, such as app.example.com /sign-up /trial."
        classNames={{ input: 'sb-mono' }}
        spellCheck={false}
      />
      <div className={classes.sources}>
        {PLATFORMS.map((platform) => (
          <SelectField
            key={platform}
            form={form}
            name={platform}
            label={`Source of ${PLATFORM_NAMES[platform]}`}
            data={offered}
            searchable
            allowDeselect={false}
          />
        ))}
      </div>
      <SubmitBar form={form} label="Save the rules for links" says="Saved" />
    </Form>
  )
}

/** The sources of the pick-list, and those that platforms have and that are still to be requested. */
function useSources({ links }: Desk): string[] {
  const { data } = useQuery(apiQuery('listPickLists'))
  const offered = (data?.values ?? []).filter(({ list, retiredAt }) => list === 'utm_source' && !retiredAt)
  return [...new Set([...offered.map(({ value }) => value), ...Object.values(links.sources)])].toSorted()
}

function compare(theirs: LinksValues, mine: LinksValues) {
  return (['hosts', ...PLATFORMS] as const).map((field) => ({
    label: field === 'hosts' ? 'Our own sites' : `Source of ${PLATFORM_NAMES[field]}`,
    theirs: theirs[field],
    mine: mine[field],
    differs: theirs[field] !== mine[field],
  }))
}
