import { ActionIcon, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconPencil, IconTags, IconTrash } from '@tabler/icons-react'
import { checkPreset } from '#core/link/check-preset.ts'
import { makeConvention } from '#core/link/convention.ts'
import type { LinkPreset } from '#core/link/presets.ts'
import { apiQuery } from '#client/query.ts'
import { useSession } from '#client/session.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import classes from '../presets.module.css'
import { listFilled } from '../preset-values.ts'

interface PresetListProps {
  readonly presets: readonly LinkPreset[]
  /** Null for those who may not. */
  readonly acts: {
    readonly onEdit: (preset: LinkPreset) => void
    readonly onRemove: (preset: LinkPreset) => void
  } | null
}

/** Each preset with what it fills in, and what is wrong with it since a list was changed. */
export function PresetList({ presets, acts }: PresetListProps) {
  const faultOf = useFaults()
  if (presets.length === 0) {
    return (
      <EmptyState icon={IconTags} title="No preset yet">
        Values that are chosen together again and again, such as those of every link to the blog.
      </EmptyState>
    )
  }
  return (
    <ul aria-label="Link presets">
      {presets.map((preset) => (
        <li key={preset.key} className={classes.row}>
          <div className={classes.words}>
            <p>
              <span className={classes.label}>{preset.label}</span> <code className={classes.key}>{preset.key}</code>
            </p>
            {preset.says && <p className={classes.says}>{preset.says}</p>}
            <Filled preset={preset} />
            {faultOf(preset) && <p className={classes.fault}>{faultOf(preset)}</p>}
          </div>
          {acts && (
            <span className={classes.acts}>
              <Tooltip label="Edit">
                <ActionIcon aria-label={`Edit ${preset.label}`} onClick={() => acts.onEdit(preset)}>
                  <IconPencil size={15} stroke={1.7} />
                </ActionIcon>
              </Tooltip>
              <Tooltip label="Remove">
                <ActionIcon aria-label={`Remove ${preset.label}`} onClick={() => acts.onRemove(preset)}>
                  <IconTrash size={15} stroke={1.7} />
                </ActionIcon>
              </Tooltip>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Filled({ preset }: { preset: LinkPreset }) {
  return (
    <dl className={classes.filled}>
      {listFilled(preset).map(({ name, value, written }) => (
        <div key={name} className={classes.pair}>
          <dt>{name}</dt>
          <dd className={written ? classes.value : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Known once the lists are. */
function useFaults(): (preset: LinkPreset) => string {
  const { links } = useSession().desk
  const { data } = useQuery(apiQuery('listPickLists'))
  if (!data) return () => ''
  const convention = makeConvention(links, data.values)
  return (preset) =>
    checkPreset(preset, convention)
      .map(({ message, mend }) => `${message} ${mend}`)
      .join(' ')
}
