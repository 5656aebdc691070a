import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import type { AppEnv } from '#api/route.ts'

const YEAR_S = 31_536_000

/**
 * Serves the built web app: files with a hash in their name for a year, and the one page for every address that a
 * browser asks for as a page.
 */
export async function mountWeb(app: Hono<AppEnv>, webDir: string): Promise<void> {
  const page = await readFile(join(webDir, 'index.html'), 'utf8')
  const files = serveStatic<AppEnv>({
    root: webDir,
    precompressed: true,
    onFound: (path, context) =>
      context.header('cache-control', path.includes('/assets/') ? `public, max-age=${YEAR_S}, immutable` : 'no-cache'),
  })
  app.get('*', async (context, next) => {
    const { path } = context.req
    if (isApi(path) || path === '/' || path === '/index.html') return next()
    return files(context, next)
  })
  app.get('*', async (context, next) => {
    // A name with an ending is a file, and that one is not there; everything else is an address of the page.
    const isFile = /\.\w+$/.test(context.req.path)
    if (isApi(context.req.path) || isFile) return next()
    return context.html(page, 200, { 'cache-control': 'no-cache' })
  })
}

export function isApi(path: string): boolean {
  return path.startsWith('/api/') || ['/healthz', '/readyz', '/metrics'].includes(path)
}
