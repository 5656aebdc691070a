import { serve } from '@hono/node-server'
import { Hono } from 'hono'

// What a short link is measured beside: a process with one route that answers the same, and nothing else.
const app = new Hono().get('/l/:slug', (context) => context.redirect('https://example.com/?utm_source=twitter', 302))
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.stdout.write(`${port}\n`))
