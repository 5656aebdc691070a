// Sees to the two programs that the tests drive and npm cannot bring: Chromium and PostgreSQL, from Debian.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const CI = process.env.CI === 'true'

export function findChromium() {
  return (
    ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path)) ??
    null
  )
}

export function findPostgres() {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root)
    ? readdirSync(root).filter((each) => Number(each) >= 15 && existsSync(`${root}/${each}/bin/initdb`))
    : []
  return versions.length > 0 ? `${root}/${versions.sort().at(-1)}/bin` : null
}

/** @returns the names of the programs that are missing and could not be installed */
export function preflight() {
  const missing = () => [...(findChromium() ? [] : ['chromium']), ...(findPostgres() ? [] : ['postgresql'])]
  if (missing().length > 0 && mayInstall()) install(missing())
  const still = missing()
  for (const name of still)
    process.stdout.write(
      `Not here and could not be installed: ${name}. Its tests are skipped; to run them: apt-get install ${name}\n`,
    )
  if (still.length > 0 && CI) throw new Error(`CI must not skip tests; missing: ${still.join(', ')}`)
  return still
}

function mayInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

function install(names) {
  process.stdout.write(`Installing for the tests, with apt-get: ${names.join(', ')}\n`)
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  try {
    execFileSync('apt-get', ['update', '-qq'], options)
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], options)
  } catch (error) {
    process.stdout.write(`apt-get did not install them: ${error.message}\n`)
  }
}
