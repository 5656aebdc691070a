import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { PICK_LIST_FACTS, type PickListName } from '#core/pick-list/pick-list.ts'
import { requestSearch } from '#client/desk-links.ts'
import { useMay } from '#client/session.ts'
import { LinkButton } from '#ui/link.tsx'
import { Panel } from '#ui/panel.tsx'
import classes from '../pick-lists.module.css'
import type { ListView, Value } from '../queries.ts'
import { usePickListsSearch } from '../use-pick-lists-search.ts'
import { ValueRow } from './value-row.tsx'

interface ListPanelProps {
  readonly view: ListView
  /** Null for those who may not. */
  readonly acts: { readonly onAdd: (list: PickListName) => void; readonly onEdit: (value: Value) => void } | null
}

/** One list: what it is for, what a value may look like, and its values. */
export function ListPanel({ view, acts }: ListPanelProps) {
  const { list, shown } = view
  const { title, says, patternSays } = PICK_LIST_FACTS[list]
  const { q } = usePickListsSearch().search
  const asks = useMay('pick-list.request')
  const ask = asks && (
    <LinkButton
      to="."
      search={(before) => ({ ...before, ...requestSearch(list) })}
      size="compact-sm"
      aria-label={`Request a value of ${title}`}
    >
      Request
    </LinkButton>
  )
  const add = acts && (
    <Button
      size="compact-sm"
      leftSection={<IconPlus size={14} />}
      aria-label={`Add a value to ${title}`}
      onClick={() => acts.onAdd(list)}
    >
      Add
    </Button>
  )
  return (
    <Panel title={title} meta={countWords(view, q)} action={add ?? ask} inset="flush">
      <p className={classes.says}>
        {says}. <span className={classes.rule}>A value is {patternSays}.</span>
      </p>
      {shown.length === 0 ? (
        <p className={classes.none}>{view.retired > 0 ? 'Everything in this list is retired.' : 'No value yet.'}</p>
      ) : (
        <ul aria-label={`Values of ${title}`}>
          {shown.map((value) => (
            <ValueRow key={value.id} value={value} onEdit={acts?.onEdit} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function countWords({ shown, offered, retired }: ListView, q: string | undefined): string {
  if (q) return `${shown.length} of ${offered + retired}`
  return retired > 0 ? `${offered} offered, ${retired} retired` : String(offered)
}
