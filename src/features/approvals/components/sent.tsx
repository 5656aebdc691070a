import { Moment } from '#ui/time/moment.tsx'
import { type Post, usePeople } from '../queries.ts'

interface SentProps {
  readonly post: Post
  /** Who was asked, in words; null where nothing waits. */
  readonly asked: string | null
}

/** Who sent it, when, and whom they asked; who began it where nobody has sent it. */
export function Sent({ post, asked }: SentProps) {
  const { nameOf } = usePeople()
  const sent = post.publications.find((each) => each.submittedAt !== null)
  const who = sent?.submittedBy ?? post.createdBy
  return (
    <>
      {nameOf(who)} {sent ? 'sent' : 'began'} it <Moment at={sent?.submittedAt ?? post.createdAt} shape="relative" />
      {asked && ` · ${asked}`}
    </>
  )
}
