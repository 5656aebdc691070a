import { IconCheck, IconCircleHalf2, IconMinus } from '@tabler/icons-react'
import { CONDITION_WORDS } from '#core/person/condition.ts'
import type { Cell } from '#core/person/policy.ts'
import { classNames } from '#ui/class-names.ts'
import classes from '../policy.module.css'

/** Yes, no, or yes under a condition: shape and word, no colour. */
export function PolicyCell({ cell }: { cell: Cell }) {
  if (cell === 'yes') return <Answer icon={IconCheck}>Yes</Answer>
  if (cell === 'no') {
    return (
      <Answer icon={IconMinus} faint>
        No
      </Answer>
    )
  }
  return <Answer icon={IconCircleHalf2}>If {CONDITION_WORDS[cell]}</Answer>
}

interface AnswerProps {
  readonly icon: typeof IconCheck
  readonly faint?: boolean
  readonly children: React.ReactNode
}

function Answer({ icon: Icon, faint = false, children }: AnswerProps) {
  return (
    <span className={classNames(classes.answer, faint && classes.faint)}>
      <Icon size={14} stroke={2} aria-hidden />
      <span>{children}</span>
    </span>
  )
}
