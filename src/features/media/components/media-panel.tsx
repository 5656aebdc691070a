import { useQuery } from '@tanstack/react-query'
import { mediaFamilyOf } from '#core/media/media.ts'
import { thumbAddress } from '#client/media/addresses.ts'
import { apiQuery } from '#client/query.ts'
import { useMay } from '#client/session.ts'
import { Facts } from '#ui/facts.tsx'
import { Notice } from '#ui/notice.tsx'
import { RowsSkeleton } from '#ui/panel.tsx'
import { QueryView } from '#ui/query-view.tsx'
import { SidePanel, SideSection } from '#ui/split.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import classes from '../media.module.css'
import { type OneMedia, useOneMedia } from '../queries.ts'
import { listFacts, saySize } from '../say-media.ts'
import { AltTextForm } from './alt-text-form.tsx'
import { CaptionsForm } from './captions-form.tsx'
import { Crops } from './crops.tsx'
import { MakePoster } from './poster.tsx'
import { Preview } from './preview.tsx'
import { Retire } from './retire.tsx'
import { UsedIn } from './used-in.tsx'

interface MediaPanelProps {
  readonly id: string
  readonly onOpen: (id: string) => void
  readonly onClose: () => void
}

/** One file: the preview, its words, its crops, and where it is used. */
export function MediaPanel({ id, onOpen, onClose }: MediaPanelProps) {
  const query = useOneMedia(id)
  const media = query.data
  const missing = query.error !== null && 'code' in query.error && query.error.code === 'not-found'
  return (
    <SidePanel title={media?.name ?? 'File'} detail={media && saySize(media)} onClose={onClose}>
      {missing ? (
        <SideSection title="Not found">
          <Notice tone="caution">
            There is no file with this id in the library. The link may be cut off, or be from another desk.
          </Notice>
        </SideSection>
      ) : (
        <QueryView query={query} skeleton={<RowsSkeleton rows={6} />}>
          {(shown) => <Sections media={shown} onOpen={onOpen} />}
        </QueryView>
      )}
    </SidePanel>
  )
}

function Sections({ media, onOpen }: { media: OneMedia; onOpen: (id: string) => void }) {
  const may = useMay('media.edit')
  const video = mediaFamilyOf(media) === 'video'
  const still = !video && media.type !== 'image/gif'
  return (
    <>
      <Preview media={media} />
      {media.retiredAt !== null && <StateMark tone="neutral">Retired</StateMark>}
      {video && may && media.posterSha256 === null && <MakePoster media={media} />}
      <SideSection title="Description">
        <AltTextForm media={media} readOnly={!may} />
      </SideSection>
      {video && (
        <SideSection title="Captions">
          <CaptionsForm media={media} readOnly={!may} />
        </SideSection>
      )}
      {still && (
        <SideSection title="Crops">
          {media.derivedFrom !== null && <Source id={media.derivedFrom} onOpen={onOpen} />}
          <Crops media={media} readOnly={!may} onOpen={onOpen} />
        </SideSection>
      )}
      <SideSection title="Used in">
        <UsedIn usedIn={media.usedIn} />
      </SideSection>
      <SideSection title="Facts">
        <Facts facts={useFacts(media)} />
      </SideSection>
      {may && (
        <SideSection title="Offer">
          <Retire media={media} />
        </SideSection>
      )}
    </>
  )
}

/** The image a crop was cut out of. */
function Source({ id, onOpen }: { id: string; onOpen: (id: string) => void }) {
  const source = useOneMedia(id).data
  if (!source) return null
  return (
    <button type="button" className={classes.crop} onClick={() => onOpen(id)}>
      <img src={thumbAddress(source) ?? ''} alt="" className={classes.cropPicture} />
      Cut out of {source.name}
    </button>
  )
}

function useFacts(media: OneMedia) {
  const people = useQuery(apiQuery('listPeople')).data?.people
  const by = people?.find(({ id }) => id === media.uploadedBy)?.name
  return [
    ...listFacts(media),
    ...(by ? [{ label: 'Uploaded by', value: by }] : []),
    { label: 'Uploaded', value: <Moment clock="real" at={media.createdAt} /> },
  ]
}
