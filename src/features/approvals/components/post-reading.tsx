import { Button, SegmentedControl, Select, Skeleton } from '@mantine/core'
import { useRef } from 'react'
import { STATE_NAMES } from '#core/publication/state.ts'
import { Notice } from '#ui/notice.tsx'
import { SideSection } from '#ui/split.tsx'
import { useZone } from '#ui/time/moment.tsx'
import { type Post, usePeople } from '../queries.ts'
import { listOpen } from '../queue.ts'
import classes from '../review.module.css'
import { sayWhen } from '../say-when.ts'
import { NO_COMMENT, showChanges, useReading, writeComment } from '../state.ts'
import type { ReviewState } from '../use-review.ts'
import { ChannelCard } from './channel-card.tsx'
import { PostFacts } from './post-facts.tsx'
import { Talk } from './talk.tsx'

interface PostReadingProps {
  readonly post: Post
  readonly review: ReviewState
  /** The post as it was when one began to read it, where it has changed since. */
  readonly seen: Post | null
  readonly onSeen: () => void
  /** The channels to be decided; null where nothing can be. */
  readonly choice: {
    readonly has: (channelId: string) => boolean | null
    set: (id: string, on: boolean) => void
  } | null
}

/** Everything there is to read of a post: what it is for, each channel, and what people say of it. */
export function PostReading({ post, review, seen, onSeen, choice }: PostReadingProps) {
  const showsChanges = useReading((state) => state.showsChanges)
  const field = useRef<HTMLTextAreaElement>(null)
  const quote = (channelId: string, words: string) => {
    const draft = useReading.getState().comments[post.id] ?? NO_COMMENT
    writeComment(post.id, { ...draft, quote: words, channelId })
    field.current?.focus()
  }
  return (
    <>
      {seen && <Overtaken post={post} onSeen={onSeen} />}
      <Notes post={post} />
      <SideSection title="What it is for">
        <PostFacts content={post.content} />
      </SideSection>
      <SideSection title={sayChannels(post)}>
        <Toolbar review={review} compares={!seen} />
        <div className={classes.cards}>
          {review.reviews.length === 0 && <Skeleton height={180} aria-hidden />}
          {review.reviews.map((each) => (
            <ChannelCard
              key={each.publication.channelId}
              post={post}
              review={each}
              files={review.files}
              showsChanges={showsChanges || seen !== null}
              chosen={choice?.has(each.publication.channelId) ?? null}
              onChoose={(on) => choice?.set(each.publication.channelId, on)}
              onQuote={(words) => quote(each.publication.channelId, words)}
            />
          ))}
        </div>
      </SideSection>
      <SideSection title="Comments">
        <Talk postId={post.id} field={field} />
      </SideSection>
    </>
  )
}

function sayChannels(post: Post): string {
  const many = listOpen(post).length || post.publications.length
  return many === 1 ? 'On 1 channel' : `On ${many} channels`
}

/** Somebody changed it meanwhile: what is marked below is that, and nothing else. */
function Overtaken({ post, onSeen }: { post: Post; onSeen: () => void }) {
  const { nameOf } = usePeople()
  const open = post.publications.some((each) => each.state === 'in_review')
  return (
    <div className={classes.notice}>
      <Notice
        tone="caution"
        announce="alert"
        title={`${nameOf(post.updatedBy)} changed it while you were reading`}
        action={
          <Button size="compact-sm" onClick={onSeen}>
            I have seen it
          </Button>
        }
      >
        What changed is marked below. Nothing was approved
        {open ? '.' : `, and it no longer waits: it is “${STATE_NAMES[post.state].toLowerCase()}”.`}
      </Notice>
    </div>
  )
}

/** What was said of it last: by whoever sent it, or sent it back. */
function Notes({ post }: { post: Post }) {
  const { nameOf } = usePeople()
  const open = listOpen(post)
  const notes = new Map(
    (open.length > 0 ? open : post.publications).flatMap((each) =>
      each.note.trim() ? [[each.note.trim(), each] as const] : [],
    ),
  )
  if (notes.size === 0) return null
  return [...notes].map(([note, { id, state, submittedBy }]) => (
    <blockquote key={id} className={classes.note}>
      <p className={classes.label}>
        {state === 'in_review' && submittedBy ? `${nameOf(submittedBy)} writes` : STATE_NAMES[state]}
      </p>
      {note}
    </blockquote>
  ))
}

const VIEWS = [
  { value: 'changes', label: 'Show changes' },
  { value: 'result', label: 'As it will be' },
]

/** How the words are shown, and what they are compared with. */
function Toolbar({ review, compares }: { review: ReviewState; compares: boolean }) {
  const { nameOf } = usePeople()
  const zone = useZone()
  const showsChanges = useReading((state) => state.showsChanges)
  const { revisions, compared, setCompared } = review
  const options = revisions.slice(1).map((each) => ({
    value: String(each.number),
    label: `Version ${each.number}: ${nameOf(each.by)}, ${sayWhen(each.at, zone)}`,
  }))
  return (
    <div className={classes.toolbar}>
      <SegmentedControl
        size="xs"
        aria-label="Words"
        data={VIEWS}
        value={showsChanges ? 'changes' : 'result'}
        onChange={(value) => showChanges(value === 'changes')}
      />
      {showsChanges && compares && options.length > 0 && (
        <Select
          aria-label="Compared with"
          className={classes.versions}
          data={[{ value: '', label: 'Since it was approved last' }, ...options]}
          value={compared === null ? '' : String(compared)}
          onChange={(value) => setCompared(value ? Number(value) : null)}
        />
      )}
    </div>
  )
}
