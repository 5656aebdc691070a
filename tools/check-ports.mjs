// Core, api and platforms ask for the time, ids and chance through ports; here the machine itself is never asked.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FENCED = ['src/core', 'src/api', 'src/platforms', 'src/contract']
const BANNED = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(|\bgetRandomValues\(/

/** @returns `file:line` of every use in the text of a file */
export function findBanned(file, text) {
  return text.split('\n').flatMap((line, index) => (BANNED.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : []))
}

export function checkPorts() {
  const files = FENCED.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))),
  )
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const found = sources.flatMap((file) => findBanned(file, readFileSync(file, 'utf8')))
  for (const line of found) process.stdout.write(`${line}\n`)
  return found.length === 0
}
