import {
  IconBookmark,
  IconDots,
  IconHeart,
  IconMessageCircle,
  IconRepeat,
  IconSend,
  IconShare3,
  IconThumbUp,
  IconWorld,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import classes from './social-preview.module.css'
import { Avatar, FoldedText, LinkCard, MediaGrid, Picture, SocialText } from './social-parts.tsx'
import type { SocialPart, SocialPost } from './social-post.ts'

const LAYOUTS = {
  x: Timeline,
  bluesky: Timeline,
  threads: Timeline,
  mastodon: Timeline,
  linkedin: Feed,
  facebook: Feed,
  instagram: Photo,
  youtube: Video,
}

/** A post as its platform would show it, in neutral colours. What is drawn around it does nothing. */
export function SocialPreview({ post }: { post: SocialPost }) {
  const Layout = LAYOUTS[post.brand]
  return (
    <div className={classes.preview} data-brand={post.brand}>
      <Layout post={post} />
    </div>
  )
}

interface LayoutProps {
  readonly post: SocialPost
}

/** X, Bluesky, Threads, Mastodon: the picture on the left, a line down through the thread. */
function Timeline({ post }: LayoutProps) {
  return (
    <div className={classes.box}>
      {post.parts.map((part, index) => (
        <div key={part.key} className={classes.row}>
          <div className={classes.side}>
            <Avatar name={post.name} />
            {index < post.parts.length - 1 && <span className={classes.line} />}
          </div>
          <div className={classes.main}>
            <div className={classes.head}>
              <span className={classes.name}>{post.name}</span>
              <span className={classes.handle}>{post.handle}</span>
              {index === 0 && post.topic && <span className={classes.handle}>› {post.topic}</span>}
              <span className={classes.when}>· {post.when}</span>
            </div>
            <Warned warning={post.warning}>
              <FoldedText part={part} empty="Nothing written yet" />
              {index === 0 && <MediaGrid media={post.media} />}
              {index === 0 && post.card && <LinkCard card={post.card} />}
            </Warned>
            <Acts icons={[IconMessageCircle, IconRepeat, IconHeart, IconShare3]} />
          </div>
        </div>
      ))}
      {post.tags.length > 0 && <p className={classes.tags}>Tags beside the text: {post.tags.join(', ')}</p>}
    </div>
  )
}

function Warned({ warning, children }: { warning: string | null; children: ReactNode }) {
  if (!warning) return children
  return (
    <>
      <p className={classes.warning}>
        {warning} <span className={classes.more}>Show more</span>
      </p>
      {children}
    </>
  )
}

/** LinkedIn and Facebook: a card with the media from edge to edge. */
function Feed({ post }: LayoutProps) {
  const [first = NOTHING] = post.parts
  const words = post.brand === 'linkedin' ? ['Like', 'Comment', 'Repost', 'Send'] : ['Like', 'Comment', 'Share']
  const icons = [IconThumbUp, IconMessageCircle, post.brand === 'linkedin' ? IconRepeat : IconShare3, IconSend]
  return (
    <div className={classNames(classes.box, classes.feed)}>
      <div className={classes.account}>
        <Avatar name={post.name} />
        <div>
          <div className={classes.name}>{post.name}</div>
          <div className={classes.sub}>
            {post.when} · <IconWorld size={12} aria-hidden />
          </div>
        </div>
        <IconDots size={18} aria-hidden className={classes.dots} />
      </div>
      <div className={classes.pad}>
        <FoldedText part={first} empty="Nothing written yet" />
      </div>
      <MediaGrid media={post.media} flush />
      {post.card && <LinkCard card={post.card} flush />}
      <div className={classes.buttons} aria-hidden>
        {words.map((word, index) => {
          const Icon = icons[index] ?? IconSend
          return (
            <span key={word}>
              <Icon size={16} stroke={1.6} /> {word}
            </span>
          )
        })}
      </div>
      <Comment post={post} />
    </div>
  )
}

/** Instagram: the picture first, the caption below. */
function Photo({ post }: LayoutProps) {
  const [first = NOTHING] = post.parts
  const [picture] = post.media
  return (
    <div className={classNames(classes.box, classes.feed)}>
      <div className={classes.account}>
        <Avatar name={post.name} small />
        <span className={classes.name}>{post.handle.replace(/^@/, '')}</span>
        <IconDots size={18} aria-hidden className={classes.dots} />
      </div>
      <div
        className={classes.photo}
        style={{ aspectRatio: picture ? Math.min(1.91, Math.max(0.8, picture.ratio)) : 1 }}
      >
        {picture ? (
          <Picture media={picture} />
        ) : (
          <span className={classes.nothing}>Instagram needs a picture or video</span>
        )}
        {post.media.length > 1 && <span className={classes.page}>1/{post.media.length}</span>}
      </div>
      <div className={classes.photoActs} aria-hidden>
        <IconHeart size={20} stroke={1.6} />
        <IconMessageCircle size={20} stroke={1.6} />
        <IconSend size={20} stroke={1.6} />
        <IconBookmark size={20} stroke={1.6} className={classes.dots} />
      </div>
      <div className={classes.pad}>
        <span className={classes.name}>{post.handle.replace(/^@/, '')} </span>
        <FoldedText part={first} empty="No caption yet" />
        <div className={classes.sub}>{post.when}</div>
      </div>
      <Comment post={post} />
    </div>
  )
}

/** YouTube: the video, its title, and the description below. */
function Video({ post }: LayoutProps) {
  const [first = NOTHING] = post.parts
  const [video] = post.media
  return (
    <div className={classNames(classes.box, classes.feed)}>
      <div className={classes.photo} style={{ aspectRatio: 16 / 9 }}>
        {video ? <Picture media={video} /> : <span className={classes.nothing}>YouTube needs a video</span>}
      </div>
      <div className={classes.pad}>
        <div className={classes.videoTitle}>{post.title || 'Untitled video'}</div>
        <div className={classes.videoAccount}>
          <Avatar name={post.name} small />
          <span className={classes.name}>{post.name}</span>
        </div>
        <div className={classes.description}>
          <FoldedText part={first} empty="No description yet" />
          {post.tags.length > 0 && <p className={classes.tags}>Tags: {post.tags.join(', ')}</p>}
        </div>
      </div>
    </div>
  )
}

function Comment({ post }: LayoutProps) {
  if (!post.comment) return null
  return (
    <div className={classes.comment}>
      <Avatar name={post.name} small />
      <div className={classes.bubble}>
        <span className={classes.name}>{post.name}</span>
        <p className={classes.text}>
          <SocialText segments={post.comment} />
        </p>
      </div>
    </div>
  )
}

function Acts({ icons }: { icons: readonly (typeof IconHeart)[] }) {
  return (
    <div className={classes.acts} aria-hidden>
      {icons.map((Icon, index) => (
        <Icon key={index} size={16} stroke={1.5} />
      ))}
    </div>
  )
}

const NOTHING: SocialPart = { key: '', shown: [], rest: [], more: '' }
