// `npm run dev`: Vite with hot reload for the pages, and the API in the same process. A change of the server's own
// code needs a restart.
import { resolve } from 'node:path'
import { createServer } from 'vite'
import { buildStale } from './build.mjs'

// For the database's worker and template, which only exist built.
await buildStale(['server'])
const vite = await createServer({
  configFile: 'vite.config.ts',
  server: { middlewareMode: true, ws: undefined },
  appType: 'spa',
})
const { startDev } = await vite.ssrLoadModule('/src/runtime/dev.ts')
await startDev(resolve('dist'), vite.middlewares)
