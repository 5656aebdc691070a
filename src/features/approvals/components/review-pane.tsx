import { IconCheck, IconEdit, IconPencil, IconX } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { can } from '#core/person/policy.ts'
import { composeSearch } from '#client/desk-links.ts'
import { toSubject, useMay, useSession } from '#client/session.ts'
import { useCommands } from '#ui/commands.ts'
import { DetailPanel } from '#ui/detail-panel.tsx'
import { LinkButton } from '#ui/link.tsx'
import { showToast } from '#ui/toast.tsx'
import { type Post, type Publication, usePeople } from '../queries.ts'
import { listMine, listOpen, type Reader } from '../queue.ts'
import type { ReviewState } from '../use-review.ts'
import { useReview } from '../use-review.ts'
import { useSeen } from '../use-seen.ts'
import type { Decide } from '../use-decide.ts'
import { DecideBar } from './decide-bar.tsx'
import { PostReading } from './post-reading.tsx'
import { sayAsked } from './queue-row.tsx'
import type { Returning } from './return-dialog.tsx'
import { Sent } from './sent.tsx'

interface ReviewPaneProps {
  readonly post: Post
  /** Whether it is surely what the desk holds. */
  readonly settled: boolean
  readonly reader: Reader
  readonly decide: Decide
  readonly onReturn: (returning: Returning) => void
  readonly onClose: () => void
}

/** A post that waits for approval, with all it takes to decide. */
export function ReviewPane({ post, settled, reader, decide, onReturn, onClose }: ReviewPaneProps) {
  const { me } = useSession()
  const { nameOf } = usePeople()
  const writes = useMay('post.write')
  const { seen, accept } = useSeen(post, settled)
  const review = useReview(post, seen)
  const [left, setLeft] = useState<readonly string[]>([])
  const mine = listMine(post, reader)
  const open = listOpen(post)
  const whyNot = useWhyNot(post, mine)
  const chosen = whyNot === null ? mine.filter((each) => !left.includes(each.channelId)) : []
  const acts = {
    approve: () => void decide.sayYes(post, chosen),
    giveBack: (verdict: 'changes' | 'decline') => onReturn({ post, chosen, verdict }),
  }
  const blocked = findBlock(review, chosen)
  const waits = open.length > 0
  const noReturn = whyNot ?? (chosen.length === 0 ? 'Choose at least one channel.' : null)
  useReviewCommands(post, waits, { ...acts, noApproval: noReturn ?? blocked, noReturn })
  const sentByMe = open.some((each) => each.submittedBy === me.id)
  const choice = {
    has: (channelId: string) => (mine.some((each) => each.channelId === channelId) ? !left.includes(channelId) : null),
    set: (channelId: string, on: boolean) =>
      setLeft((ids) => (on ? ids.filter((id) => id !== channelId) : [...ids, channelId])),
  }
  return (
    <DetailPanel
      title={post.title}
      detail={
        <Sent
          post={post}
          asked={
            waits
              ? sayAsked(
                  open.map((each) => each.approverId),
                  me.id,
                  nameOf,
                )
              : null
          }
        />
      }
      actions={
        writes && (
          <LinkButton
            to="."
            search={(old) => ({ ...old, ...composeSearch(post.id) })}
            size="compact-sm"
            leftSection={<IconEdit size={15} />}
          >
            Edit
          </LinkButton>
        )
      }
      footer={
        <DecideBar
          post={post}
          chosen={chosen}
          whyNot={whyNot}
          blocked={blocked}
          onApprove={acts.approve}
          onReturn={acts.giveBack}
          onTakeBack={sentByMe ? () => void decide.takeBack(post, open) : null}
        />
      }
      onClose={onClose}
    >
      <PostReading post={post} review={review} seen={seen} onSeen={accept} choice={whyNot === null ? choice : null} />
    </DetailPanel>
  )
}

/** @returns why nothing of it can be decided by whoever looks; null when it can */
function useWhyNot({ authorIds }: Post, mine: readonly Publication[]): string | null {
  const decision = can(toSubject(useSession().me), 'post.approve', { authorIds })
  if (!decision.allowed) return decision.reason
  return mine.length > 0 ? null : 'You have approved this already: now it needs somebody else’s approval.'
}

/** @returns why these channels cannot be approved as they are; null when they can */
function findBlock({ reviews }: ReviewState, chosen: readonly Publication[]): string | null {
  const asked = reviews.filter((each) => chosen.some(({ id }) => id === each.publication.id))
  // Nobody says yes to what is not on the screen yet.
  if (asked.length < chosen.length) return 'It is still being loaded.'
  if (asked.some((each) => each.violations === null)) return 'Its files are being checked.'
  const faults = asked.flatMap((each) => each.violations ?? [])
  const [first] = faults
  if (!first) return null
  return faults.length === 1 ? first.message : `${faults.length} things block it: see the checks.`
}

interface Acts {
  readonly approve: () => void
  readonly giveBack: (verdict: 'changes' | 'decline') => void
  readonly noApproval: string | null
  readonly noReturn: string | null
}

/** The keys of a post that waits; they say why, where something cannot be done. */
function useReviewCommands(post: Post, waits: boolean, acts: Acts): void {
  const navigate = useNavigate()
  const writes = useMay('post.write')
  const { approve, giveBack, noApproval, noReturn } = acts
  const commands = useMemo(() => {
    const group = 'Approvals'
    const unless = (why: string | null, act: () => void) => () => (why ? showToast(why, { tone: 'caution' }) : act())
    const edit = () => void navigate({ to: '.', search: (old) => ({ ...old, ...composeSearch(post.id) }) })
    return [
      ...(waits
        ? [
            { id: 'approve', group, label: 'Approve', keys: 'a', icon: IconCheck, run: unless(noApproval, approve) },
            {
              ...{ id: 'ask-changes', group, label: 'Ask for changes', keys: 'r', icon: IconPencil, words: 'return' },
              run: unless(noReturn, () => giveBack('changes')),
            },
            {
              ...{ id: 'decline', group, label: 'Decline', keys: 'd', icon: IconX },
              run: unless(noReturn, () => giveBack('decline')),
            },
          ]
        : []),
      ...(writes
        ? [{ id: 'edit-waiting', group, label: 'Open it in the composer', keys: 'o', icon: IconEdit, run: edit }]
        : []),
    ]
  }, [post, waits, writes, navigate, approve, giveBack, noApproval, noReturn])
  useCommands(commands)
}
