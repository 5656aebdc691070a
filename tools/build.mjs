// Builds what is stale: the web app, the server, and the empty database that first starts begin from.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const SHARED = ['package-lock.json', 'src/core', 'src/contract']
const PARTS = {
  server: {
    from: [...SHARED, 'vite.server.config.ts', 'src/db', 'src/platforms', 'src/api', 'src/runtime', 'mocks'],
    build: buildServer,
  },
  web: {
    from: [
      ...SHARED,
      'vite.config.ts',
      'index.html',
      'public',
      'src/main.tsx',
      'src/ui',
      'src/client',
      'src/features',
      'src/app',
    ],
    build: buildWeb,
  },
}

/** Builds each of these parts whose sources are newer than its last build. */
export async function buildStale(names = Object.keys(PARTS)) {
  for (const name of names) {
    const part = PARTS[name]
    const stamp = join('dist', `${name}.built`)
    const newest = Math.max(...part.from.map(newestIn))
    if (existsSync(stamp) && Number(readFileSync(stamp, 'utf8')) >= newest) continue
    process.stdout.write(`Building the ${name}…\n`)
    await part.build()
    mkdirSync('dist', { recursive: true })
    writeFileSync(stamp, String(newest))
  }
}

function newestIn(path) {
  const facts = statSync(path, { throwIfNoEntry: false })
  if (!facts) return 0
  if (!facts.isDirectory()) return facts.mtimeMs
  // A directory's own time changes when a file in it is removed.
  return Math.max(facts.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

async function buildServer() {
  const { build } = await import('vite')
  await build({ configFile: 'vite.server.config.ts', logLevel: 'warn' })
  execFileSync(process.execPath, ['dist/server/commands.js', 'make-template', 'dist/server/template.tar.gz'], {
    stdio: 'inherit',
  })
}

async function buildWeb() {
  const { build } = await import('vite')
  await build({ configFile: 'vite.config.ts', logLevel: 'warn' })
  compressFiles('dist/web')
}

/** Text is compressed once, here, rather than at every request. */
function compressFiles(directory) {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) compressFiles(path)
    else if (/\.(js|css|svg|json|webmanifest|wasm)$/.test(entry.name)) {
      const bytes = readFileSync(path)
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
      writeFileSync(`${path}.br`, brotliCompressSync(bytes))
    }
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildStale()
