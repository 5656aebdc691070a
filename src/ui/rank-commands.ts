import type { Command } from './commands.ts'

export interface CommandGroup {
  readonly name: string
  readonly commands: readonly Command[]
}

const MOST_IN_GROUP = 12

/** The commands that fit the words typed, the best first, in their groups; a group ranks by its best. */
export function rankCommands(commands: readonly Command[], query: string): CommandGroup[] {
  const words = query.toLowerCase().trim().split(/\s+/).filter(Boolean)
  const scored = commands
    .filter((command) => words.length > 0 || !command.rare)
    .map((command) => ({ command, score: scoreOf(command, words) }))
    .filter((each) => each.score > 0)
  if (words.length > 0) scored.sort((a, b) => b.score - a.score)
  const groups = new Map<string, Command[]>()
  for (const { command } of scored) {
    const group = groups.get(command.group) ?? []
    if (group.length < MOST_IN_GROUP) group.push(command)
    groups.set(command.group, group)
  }
  return [...groups].map(([name, list]) => ({ name, commands: list }))
}

/** 0 when a word is nowhere; more when words begin the label, or a word of it. */
function scoreOf(command: Command, words: readonly string[]): number {
  const label = command.label.toLowerCase()
  let score = 1
  for (const word of words) {
    if (label.startsWith(word)) score += 4
    else if (label.includes(` ${word}`)) score += 3
    else if (label.includes(word)) score += 2
    else if (command.words?.toLowerCase().includes(word)) score += 1
    else return 0
  }
  return score
}
