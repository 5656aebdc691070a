import { resolve } from 'node:path'
import type { RunningDesk } from './desk.ts'
import type { Env } from './env.ts'
import { publicUrlOf } from './settings.ts'

/** What the console says once the desk answers: where it is, how to get in, where the data is. */
export function describeStart(env: Env, desk: RunningDesk): string {
  const lines = [
    '',
    `  Signalbox ${desk.deps.settings.version} is at ${publicUrlOf(env)}`,
    ...(env.ROLE === 'worker'
      ? ['  This process is a worker: it publishes and measures, and serves no pages']
      : [`  ${howToSignIn(env, desk)}`]),
    ...(desk.demoClosed ? describeClosedDemo(env) : []),
    ...(desk.deps.settings.allowedHosts === null
      ? ['  Warning: PUBLIC_URL is not set, so the desk answers for any host name; set it to the address people use']
      : []),
    `  Data: ${env.DATABASE_URL ? `PostgreSQL at ${new URL(env.DATABASE_URL).host}` : resolve(env.DATA_DIR)}`,
    `  Platforms: ${env.PLATFORMS === 'live' ? 'live: posts reach the real world' : 'simulated: nothing leaves this machine'}`,
    '',
    '',
  ]
  return lines.join('\n')
}

function howToSignIn(env: Env, desk: RunningDesk): string {
  if (desk.setupSecret) return `Set up the desk, once, within 24 hours: ${publicUrlOf(env)}/setup/${desk.setupSecret}`
  if (desk.demo) return 'Sign in: a demonstration workspace; pick a person on the first page'
  return 'Sign in with your email and password'
}

/** Whoever tried the demonstration first and then asks for a real desk stands before a door without a key. */
function describeClosedDemo(env: Env): string[] {
  const [kept, other] = env.DATABASE_URL
    ? ['this database', 'an empty database as DATABASE_URL']
    : [resolve(env.DATA_DIR), 'a directory of its own, such as DATA_DIR=./desk']
  return [
    `  Note: ${kept} holds a demonstration workspace, whose invented people cannot sign in now.`,
    `  For a desk of your own give it ${other}. For the demonstration start with DEMO=on`,
  ]
}
