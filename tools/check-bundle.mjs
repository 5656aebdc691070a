// What a browser loads before the start page is painted: the page's own files and everything they import at once.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const BUDGET_KB = { js: 250, css: 45 }
const WEB = 'dist/web'

/** The files of the first paint: entry, its static imports, and the lazily loaded page that `/` shows. */
export function findFirstPaint(manifest, pages) {
  const seen = new Map()
  const visit = (key) => {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) return
    seen.set(key, chunk)
    for (const each of chunk.imports ?? []) visit(each)
  }
  visit('index.html')
  for (const page of pages) {
    const key = Object.keys(manifest).find((each) => each.endsWith(page))
    if (!key) throw new Error(`The build has no ${page}: tell the bundle check which page the desk starts on`)
    visit(key)
  }
  const chunks = [...seen.values()]
  return { js: chunks.map((chunk) => chunk.file), css: [...new Set(chunks.flatMap((chunk) => chunk.css ?? []))] }
}

const gzipKb = (file) => gzipSync(readFileSync(join(WEB, file)), { level: 9 }).length / 1000

export function checkBundle() {
  const manifestFile = join(WEB, '.vite/manifest.json')
  if (!existsSync(manifestFile)) throw new Error(`${manifestFile} is missing: build first`)
  const files = findFirstPaint(JSON.parse(readFileSync(manifestFile, 'utf8')), ['features/today/today-page.tsx'])
  const sums = { js: sum(files.js), css: sum(files.css) }
  for (const kind of ['js', 'css']) {
    process.stdout.write(
      `first paint ${kind}: ${sums[kind].toFixed(1)} KB gzip in ${files[kind].length} files, of ${BUDGET_KB[kind]} KB\n`,
    )
  }
  return sums.js <= BUDGET_KB.js && sums.css <= BUDGET_KB.css
}

const sum = (files) => files.reduce((total, file) => total + gzipKb(file), 0)
