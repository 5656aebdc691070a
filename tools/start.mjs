// `npm start`: build what is stale, then be the desk.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildStale } from './build.mjs'

if (process.env.BUILD !== 'off') await buildStale()
const { fail, start } = await import(pathToFileURL(resolve('dist/server/node.js')).href)
await start(resolve('dist')).catch(fail)
