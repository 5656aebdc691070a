import { readdir, rename, rm, stat } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const source = fileURLToPath(new URL('../src/db/', import.meta.url))
const cache = fileURLToPath(new URL('../node_modules/.cache/signalbox/', import.meta.url))
const bundle = `${cache}pglite-worker.js`

/** A thread runs JavaScript, not our sources: the worker, bundled anew when a source of it has changed. */
export async function buildWorker(): Promise<URL> {
  if ((await changedAt(bundle)) < (await newestSource())) await bundleWorker()
  return pathToFileURL(bundle)
}

/**
 * PGlite stays outside, because it looks for its WASM files beside itself. Two test processes may come here at once, so
 * the bundle gets its name when it is complete.
 */
async function bundleWorker(): Promise<void> {
  const outDir = `${cache}worker-${process.pid}`
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: `${source}open-pglite-worker.ts`,
      outDir,
      rolldownOptions: { output: { entryFileNames: 'pglite-worker.js', codeSplitting: false } },
    },
  })
  await rename(`${outDir}/pglite-worker.js`, bundle)
  await rm(outDir, { recursive: true })
}

async function newestSource(): Promise<number> {
  const names = (await readdir(source)).filter((name) => name.startsWith('open-pglite'))
  return Math.max(...(await Promise.all(names.map((name) => changedAt(`${source}${name}`)))))
}

async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}
