import { Checkbox } from '@mantine/core'
import { PLATFORM_NAMES } from '#core/channel/platform.ts'
import { toPreview } from '#core/publication/preview.ts'
import { STATE_NAMES } from '#core/publication/state.ts'
import { toInstant } from '#core/time/instant.ts'
import { thumbAddress } from '#client/media/addresses.ts'
import { useSession } from '#client/session.ts'
import { STATE_TONES } from '#client/state-tones.ts'
import { BrandMark } from '#ui/brand-mark.tsx'
import { Selectable } from '#ui/selectable.tsx'
import { SocialPreview } from '#ui/social-preview/social-preview.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { useZone } from '#ui/time/moment.tsx'
import { useNow } from '#ui/time/use-now.ts'
import { type FileFacts, type Post, usePeople } from '../queries.ts'
import classes from '../review.module.css'
import type { ChannelReview } from '../review-model.ts'
import { countYes } from '../queue.ts'
import { sayDate, sayNames, sayThere, sayWhen } from '../say-when.ts'
import { ChannelMedia } from './channel-media.tsx'
import { ChannelWords } from './channel-words.tsx'
import { Checks } from './checks.tsx'

interface ChannelCardProps {
  readonly post: Post
  readonly review: ChannelReview
  readonly files: FileFacts
  readonly showsChanges: boolean
  /** Whether it is among those to be decided; null where nothing can be. */
  readonly chosen: boolean | null
  readonly onChoose: (chosen: boolean) => void
  readonly onQuote: (words: string) => void
}

/** A channel of a post: its words and what has changed in them, its pictures, how it will look, what was found. */
export function ChannelCard(props: ChannelCardProps) {
  const { post, review, files, showsChanges, chosen, onChoose, onQuote } = props
  const { publication, channel, rendered } = review
  const zone = useZone()
  const name = PLATFORM_NAMES[channel.platform]
  const when = publication.at ? sayDate(publication.at, zone) : 'No time yet'
  return (
    <section className={classes.card} aria-label={name}>
      <header className={classes.cardHead}>
        {chosen !== null && (
          <Checkbox
            aria-label={`Decide about ${name}`}
            checked={chosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        )}
        <BrandMark brand={channel.platform} size={17} />
        <h3 className={classes.cardTitle}>{name}</h3>
        <span className={classes.handle}>{channel.handle}</span>
        {publication.state !== 'in_review' && (
          <StateMark tone={STATE_TONES[publication.state]} variant="chip">
            {STATE_NAMES[publication.state]}
          </StateMark>
        )}
        <When review={review} showsChanges={showsChanges} />
      </header>
      <div className={classes.columns}>
        <div className={classes.words}>
          <Selectable action="Comment on this" onAct={onQuote}>
            <Stages post={post} publication={publication} />
            <Compared review={review} showsChanges={showsChanges} />
            <ChannelWords parts={review.parts} showsChanges={showsChanges} />
          </Selectable>
          <ChannelMedia review={review} files={files} showsChanges={showsChanges} />
          <Checks post={post} review={review} />
        </div>
        <figure className={classes.preview} aria-label={`Preview on ${name}`}>
          <SocialPreview
            post={{
              ...toPreview(channel, rendered, when),
              media: rendered.media.map(({ mediaId, altText }, index) => {
                const file = files.get(mediaId)
                const ratio = file?.width && file.height ? file.width / file.height : 1
                const kind = file?.type.startsWith('video/') ? 'video' : 'image'
                return { key: `${mediaId} ${index}`, src: file ? thumbAddress(file) : null, alt: altText, kind, ratio }
              }),
            }}
          />
        </figure>
      </div>
    </section>
  )
}

/** When it goes out, in the desk’s zone and, where it was planned in another, in that one. */
function When({ review, showsChanges }: { review: ChannelReview; showsChanges: boolean }) {
  const here = useZone()
  const { at, zone } = review.publication
  const was = review.against?.at
  const moved = showsChanges && review.against !== null && was !== at
  return (
    <span className={classes.when}>
      {moved && <del className={classes.was}>{was ? sayWhen(was, here) : 'No time'}</del>}
      <span>{at ? sayWhen(at, here) : 'No time yet'}</span>
      {at && zone !== here && <span className={classes.elsewhere}>planned as {sayThere(at, zone)}</span>}
    </span>
  )
}

/** Where two people have to say yes: who has, before somebody thinks that theirs is the last. */
function Stages({ post, publication }: Pick<ChannelReview, 'publication'> & { readonly post: Post }) {
  const { me, desk } = useSession()
  const { nameOf } = usePeople()
  const now = toInstant(useNow())
  if (publication.state !== 'in_review') return null
  const { needed, by } = countYes(publication, post, { id: me.id, rules: desk.approval, now })
  if (needed < 2) return null
  return (
    <p className={classes.compared}>
      {by.length === 0
        ? 'Two people have to approve it.'
        : `${sayNames(by.map(nameOf))} approved it: one more person has to.`}
    </p>
  )
}

/** What the words are compared with, in a sentence. */
function Compared({ review, showsChanges }: { review: ChannelReview; showsChanges: boolean }) {
  const { nameOf } = usePeople()
  const zone = useZone()
  const { against, changed } = review
  if (!showsChanges) return null
  if (!against) return <p className={classes.compared}>New: nobody has approved it before.</p>
  const { approval } = against
  const verb = approval?.kind === 'released_by_author' ? 'released it' : 'approved it'
  const since = approval ? `since ${nameOf(approval.personId)} ${verb}, ${sayWhen(approval.at, zone)}` : 'since then'
  return <p className={classes.compared}>{changed ? `Changed ${since}.` : `Nothing has changed ${since}.`}</p>
}
