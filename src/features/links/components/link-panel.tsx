import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '#client/session.ts'
import { useNames } from '#client/names.ts'
import { readFailure } from '#client/api-error.ts'
import { CopyField } from '#ui/copy-field.tsx'
import { ReasonDialog } from '#ui/dialog/reason-dialog.tsx'
import { Facts } from '#ui/facts.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { SidePanel, SideSection } from '#ui/split.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { showToast } from '#ui/toast.tsx'
import { Moment } from '#ui/time/moment.tsx'
import { useUpdateLink } from '../mutations.ts'
import { type Link, useLink } from '../queries.ts'
import { STATE_WORDS } from '../state-words.ts'
import classes from '../links.module.css'
import { ClicksChart } from './clicks-chart.tsx'
import { DestinationHealth } from './destination-health.tsx'
import { EditLink } from './edit-link.tsx'
import { FaultList } from './fault-list.tsx'
import { QrBox } from './qr-box.tsx'

/** One link: where it leads, who follows it, what is wrong with it. */
export function LinkPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useLink(id)
  return (
    <SidePanel
      title={query.data ? `/l/${query.data.slug}` : 'Link'}
      detail={query.data && sayClicks(query.data.clicks)}
      onClose={onClose}
    >
      <QueryView query={query} skeleton={<RowsSkeleton rows={6} />}>
        {(link) => <Body link={link} />}
      </QueryView>
    </SidePanel>
  )
}

function sayClicks(clicks: number): string {
  return clicks === 1 ? '1 click' : `${clicks.toLocaleString('en-US')} clicks`
}

function Body({ link }: { link: Link }) {
  return (
    <>
      {link.faults.length > 0 && (
        <SideSection title="What is wrong with it">
          <FaultList faults={link.faults} />
        </SideSection>
      )}
      <SideSection title="Addresses">
        <div className={classes.stack}>
          <CopyField label="Short link" value={link.shortUrl} />
          <CopyField label="Tracked link" value={link.url} />
          <QrBox url={link.shortUrl} slug={link.slug} />
        </div>
      </SideSection>
      <SideSection title="Clicks per day">
        <ClicksChart link={link} />
      </SideSection>
      <SideSection title="About it">
        <LinkFacts link={link} />
      </SideSection>
      <SideSection title="The page it leads to">
        <DestinationHealth link={link} />
      </SideSection>
      <Acts link={link} />
    </>
  )
}

function LinkFacts({ link }: { link: Link }) {
  const names = useNames()
  const { state, disabledBy, disabledWhy, expiresAt } = link
  const { label, tone } = STATE_WORDS[state]
  return (
    <Facts
      facts={[
        { label: 'State', value: <StateMark tone={tone}>{label}</StateMark> },
        ...(disabledBy ? [{ label: 'Disabled by', value: `${names.person(disabledBy)}: ${disabledWhy}` }] : []),
        { label: 'Leads to', value: link.destination },
        { label: 'Channel', value: link.channelId ? names.channel(link.channelId) : 'None' },
        { label: 'Campaign', value: link.campaign || 'None' },
        { label: 'Made by', value: names.person(link.createdBy) },
        { label: 'Made', value: <Moment at={link.createdAt} shape="full" /> },
        { label: 'Why', value: link.why },
        { label: 'Ends', value: expiresAt ? <Moment at={expiresAt} shape="full" /> : 'Never' },
      ]}
    />
  )
}

/** Whoever may write links may change one, switch it off, and on again. */
function Acts({ link }: { link: Link }) {
  const may = useMay('link.write')
  const [asked, setAsked] = useState(false)
  const [editing, setEditing] = useState(false)
  const update = useUpdateLink()
  const { id, slug, version, disabledAt } = link
  if (!may) return null
  const enable = () =>
    void update({ params: { id }, body: { version, disabled: false } }).then(
      () => showToast(`/l/${slug} leads on again.`),
      (error: Error) => showToast(error.message, { tone: 'danger' }),
    )
  const disable = (disabledWhy: string) => update({ params: { id }, body: { version, disabled: true, disabledWhy } })
  return (
    <SideSection title="Change it">
      <div className={classes.buttons}>
        <Button onClick={() => setEditing(true)}>Edit…</Button>
        {disabledAt ? (
          <Button onClick={enable}>Enable again</Button>
        ) : (
          <Button onClick={() => setAsked(true)}>Disable…</Button>
        )}
      </div>
      {editing && <EditLink link={link} onClose={() => setEditing(false)} />}
      {asked && (
        <ReasonDialog
          title={`Disable /l/${slug}`}
          about="Whoever follows it reads a page that says why, instead of being led on. It can be enabled again."
          action="Disable the link"
          tone="danger"
          hint="Whoever follows the link reads it."
          onConfirm={disable}
          readFailure={readFailure}
          onClose={() => setAsked(false)}
        />
      )}
    </SideSection>
  )
}
