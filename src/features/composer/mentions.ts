interface Named {
  readonly id: string
  readonly name: string
}

/** @returns what is typed after an @ just before the caret; null where nobody is being named */
export function findTyped(text: string, caret: number): string | null {
  return /(?:^|\s)@([\p{L}\p{M}'-]*(?: [\p{L}\p{M}'-]*)?)$/u.exec(text.slice(0, caret))?.[1] ?? null
}

/** @returns the text with the name in place of what was typed after the @ */
export function putMention(text: string, caret: number, name: string): string {
  const typed = findTyped(text, caret) ?? ''
  return `${text.slice(0, caret - typed.length)}${name} ${text.slice(caret)}`
}

/** @returns the ids of the people whose full name stands after an @ */
export function findMentioned(text: string, people: readonly Named[]): string[] {
  return people.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id)
}
