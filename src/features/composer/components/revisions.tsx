import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listChanges, readPath } from '#core/post/content-fields.ts'
import type { Output } from '#contract/contract.ts'
import { apiQuery } from '#client/query.ts'
import { RowsSkeleton } from '#ui/panel.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { Moment } from '#ui/time/moment.tsx'
import { showToast } from '#ui/toast.tsx'
import { WordDiff } from '#ui/word-diff.tsx'
import { useComposer } from '../composer-context.ts'
import classes from '../discuss.module.css'
import { useNameOf } from '../queries.ts'
import { sayPaths, sayValue } from '../say.ts'

type Revision = Output<'listRevisions'>['revisions'][number]

/** Every version that was saved; any two can be compared, and any one be had again. */
export function Revisions({ postId }: { postId: string }) {
  const query = useQuery(apiQuery('listRevisions', { params: { id: postId } }))
  return (
    <section aria-label="Versions" className={classes.part}>
      <h3 className={classes.title}>Versions</h3>
      <QueryView query={query} skeleton={<RowsSkeleton rows={3} />}>
        {({ revisions }) => <List revisions={revisions} />}
      </QueryView>
    </section>
  )
}

function List({ revisions }: { revisions: readonly Revision[] }) {
  const nameOf = useNameOf()
  const [shown, setShown] = useState<number | null>(null)
  const revision = revisions.find((each) => each.number === shown)
  return (
    <>
      <ol className={classes.revisions}>
        {revisions.map((each, index) => (
          <li key={each.number} className={classes.revision}>
            <span className={classes.number}>{each.number}</span>
            <span className={classes.name}>{nameOf(each.by)}</span>
            <span className={classes.at}>
              <Moment at={each.at} shape="relative" />
              {each.note && ` · ${each.note}`}
            </span>
            <span className={classes.acts}>
              {revisions.length > 1 && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-expanded={shown === each.number}
                  onClick={() => setShown(shown === each.number ? null : each.number)}
                >
                  Compare<span className={classes.hidden}> version {each.number}</span>
                </Button>
              )}
              {index > 0 && <RestoreButton revision={each} />}
            </span>
          </li>
        ))}
      </ol>
      {revision && <Comparison revision={revision} revisions={revisions} />}
    </>
  )
}

/** Puts an old version back as a new one: nothing in between is lost. */
function RestoreButton({ revision }: { revision: Revision }) {
  const { edit, content, flush } = useComposer()
  const restore = async () => {
    const before = content
    edit(() => revision.content)
    const saved = await flush(`Restored version ${revision.number}`)
    const done = saved ? 'is restored' : 'stands here again, and is not saved yet'
    showToast(`Version ${revision.number} ${done}.`, {
      undo: () => {
        edit(() => before)
        void flush()
      },
    })
  }
  return (
    <Button size="compact-xs" variant="subtle" onClick={() => void restore()}>
      Restore<span className={classes.hidden}> version {revision.number}</span>
    </Button>
  )
}

function Comparison({ revision, revisions }: { revision: Revision; revisions: readonly Revision[] }) {
  const { channels } = useComposer()
  const nameOf = useNameOf()
  const older = revisions.find((each) => each.number === revision.number - 1) ?? revisions[0]
  const [against, setAgainst] = useState(String(older?.number ?? revision.number))
  const other = revisions.find((each) => String(each.number) === against) ?? revision
  const [before, after] = other.number < revision.number ? [other, revision] : [revision, other]
  const changes = listChanges(before.content, after.content)
  return (
    <div className={classes.comparison}>
      <Select
        label={`Version ${revision.number} against`}
        size="sm"
        data={revisions.map(({ number, by }) => ({ value: String(number), label: `Version ${number}, ${nameOf(by)}` }))}
        value={against}
        onChange={(next) => next && setAgainst(next)}
      />
      {changes.length === 0 && <p className={classes.note}>They are the same.</p>}
      <dl>
        {changes.map(({ path, before: was, after: is }) => {
          const { field } = readPath(path)
          return (
            <div key={path} className={classes.change}>
              <dt>{sayPaths([path], channels)}</dt>
              <dd>
                <WordDiff
                  before={was === undefined && field === 'channel' ? '' : sayValue(field, was, nameOf)}
                  after={is === undefined && field === 'channel' ? '' : sayValue(field, is, nameOf)}
                />
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}
