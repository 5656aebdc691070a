import { STATE_TONES } from '#client/state-tones.ts'
import { BrandMark } from '#ui/brand-mark.tsx'
import { OutLink } from '#ui/link.tsx'
import { StateMark } from '#ui/state-mark.tsx'
import { Moment } from '#ui/time/moment.tsx'
import classes from '../peek.module.css'
import { type Post, type Publication, useNames } from '../queries.ts'
import { sayRelease, sayState } from '../say-publication.ts'
import { Tried } from './tried.tsx'

/** A channel of the post: its words, its time, its state, and whose yes it has. */
export function PublicationRow({ post, publication }: { post: Post; publication: Publication }) {
  const names = useNames()
  const { channelId, platform, own, at, zone, note, liveUrl } = publication
  return (
    <article className={classes.publication}>
      <header className={classes.channel}>
        <BrandMark brand={platform} size={16} />
        <span className={classes.channelName}>{names.channel(channelId)}</span>
        <StateMark tone={STATE_TONES[publication.state]}>{sayState(publication)}</StateMark>
      </header>
      <p className={classes.when}>
        {at ? <Moment at={at} zone={zone} shape="full" /> : 'No time yet'} ·{' '}
        {sayRelease(publication, post.approvals, names.person)}
      </p>
      {own.text === undefined || own.text === post.content.text ? (
        <p className={classes.quiet}>Says the master copy</p>
      ) : (
        <p className={classes.copy}>{own.text || 'Nothing is written here yet.'}</p>
      )}
      {note && <p className={classes.note}>“{note}”</p>}
      {liveUrl && <OutLink href={liveUrl}>See it live</OutLink>}
      <Tried post={post} publication={publication} />
    </article>
  )
}
