import { CONDITION_WORDS } from '#core/person/condition.ts'
import { LEVEL_FACTS, LEVELS } from '#core/person/level.ts'
import { ACTIONS, type Cell, POLICY } from '#core/person/policy.ts'

/** Who has an action, in words: "Senior Social Marketing Manager and above, and administrators". */
export function sayWhoMay(name: string): string {
  const action = ACTIONS.find((each) => each === name)
  if (!action) return 'anybody, without a session'
  const { cells, administrator } = POLICY[action]
  const floor = LEVELS.find((level) => cells[level] !== 'no')
  const parts = [
    floor &&
      `${floor === LEVELS[0] ? 'everybody' : `${LEVEL_FACTS[floor].title} and above`}${sayCondition(cells[floor])}`,
    administrator !== 'no' && floor !== LEVELS[0] && `administrators${sayCondition(administrator)}`,
  ]
  return parts.filter(Boolean).join(', and ')
}

function sayCondition(cell: Cell): string {
  return cell === 'yes' || cell === 'no' ? '' : ` (if ${CONDITION_WORDS[cell]})`
}

/** Whether an API token can carry the action. */
export function takesToken(name: string): boolean {
  const action = ACTIONS.find((each) => each === name)
  return action !== undefined && !('sessionOnly' in POLICY[action])
}
