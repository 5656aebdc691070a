import { Checkbox } from '@mantine/core'
import { useNames } from '#client/names.ts'
import type { useBuilder } from '../use-builder.ts'
import classes from '../links.module.css'
import { useDuplicates } from '../use-duplicates.ts'
import { FaultList } from './fault-list.tsx'
import { SameLinks } from './same-links.tsx'

/** What would come of it, for each channel, and every rule it breaks. */
export function BuilderResults({ builder }: { builder: ReturnType<typeof useBuilder> }) {
  const { wish, change, links, mend } = builder
  const names = useNames()
  const duplicates = useDuplicates(builder)
  const foreign = links.some(({ replaced }) => replaced.length > 0)
  return (
    <section className={classes.live} aria-label="The link as it would be" tabIndex={-1}>
      {foreign && (
        <Checkbox
          label={`Replace the parameters it has: ${links[0]?.replaced.map(({ name, value }) => `${name}=${value}`).join(', ')}`}
          checked={wish.replaceForeign}
          onChange={(event) => change({ replaceForeign: event.currentTarget.checked })}
        />
      )}
      <ul className={classes.results} aria-label="What would be made">
        {links.map(({ channelId, url, faults, tagging }) => (
          <li key={channelId ?? 'none'} className={classes.result}>
            <div className={classes.resultHead}>
              <span>{channelId ? names.channel(channelId) : 'For no channel'}</span>
              {tagging?.need === 'must-not' && <span className={classes.quiet}>Not to be tagged</span>}
            </div>
            {url && <code className={classes.mono}>{url}</code>}
            {faults.length > 0 && <FaultList faults={faults} onMend={mend} />}
            <SameLinks links={duplicates.filter((each) => each.url === url)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
