import { useComposer, useTabView } from '../composer-context.ts'
import classes from '../composer.module.css'
import { ChannelTab } from './channel-tab.tsx'
import { ChannelTabs } from './channel-tabs.tsx'
import { CopyField } from './copy-field.tsx'
import { Details } from './details.tsx'
import { LinkField } from './link-field.tsx'
import { MediaStrip } from './media-strip.tsx'

/** The left side: the master copy, and one tab per channel. */
export function WritePane() {
  const { tab } = useComposer()
  const view = useTabView()
  return (
    <section className={classes.write} aria-label="Write">
      <ChannelTabs />
      <div
        className={classes.sheetBody}
        role="tabpanel"
        id="composer-panel"
        aria-labelledby={`composer-tab-${tab}`}
        key={tab}
      >
        {view ? <ChannelTab view={view} /> : <MasterTab />}
      </div>
    </section>
  )
}

function MasterTab() {
  const { content, edit } = useComposer()
  return (
    <>
      <CopyField
        tab="master"
        field="text"
        label="Master copy"
        placeholder="What do you want to say? Every channel follows this until it is changed there."
        value={content.text}
        onChange={(text) => edit((now) => ({ ...now, text }))}
        minRows={6}
      />
      <MediaStrip
        tab="master"
        uses={content.media}
        onChange={(media) => edit((now) => ({ ...now, media: typeof media === 'function' ? media(now.media) : media }))}
      />
      <LinkField tab="master" value={content.link} onChange={(link) => edit((now) => ({ ...now, link }))} />
      <Details />
    </>
  )
}
