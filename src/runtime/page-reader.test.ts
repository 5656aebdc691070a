import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, test } from 'vitest'
import { createPageReader } from './page-reader.ts'
import { findHostAddress, isPublicAddress } from './public-address.ts'
import { readOpenGraph } from './read-open-graph.ts'

const servers: Server[] = []
afterEach(() => servers.splice(0).forEach((server) => server.closeAllConnections() ?? server.close()))

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://page.example:${(server.address() as AddressInfo).port}`
}

/** Knows page.example as this machine and judges everything else as it is judged outside. */
const reader = (limits = {}) =>
  createPageReader({
    limits: { anyPort: true, ...limits },
    find: async (host) => (host === 'page.example' ? { address: '127.0.0.1', family: 4 } : findHostAddress(host)),
  })

describe('what the desk reads', () => {
  it('is the status and what a page says of itself, where its redirects end', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/old') return response.writeHead(301, { location: '/new' }).end()
      response.writeHead(200, { 'content-type': 'text/html' })
      return response.end('<html><head><title>T</title><meta property="og:description" content="D"></head></html>')
    })
    expect(await reader().read(`${url}/old`)).toMatchObject({
      ...{ kind: 'read', status: 200, finalUrl: `${url}/new` },
      openGraph: { title: 'T', description: 'D', image: null },
    })
  })

  it('ends with a page that is too long, too slow, or that redirects for ever', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/loop') return response.writeHead(302, { location: '/loop' }).end()
      if (request.url === '/never') return undefined
      response.writeHead(200, { 'content-type': 'text/html' })
      response.write('<title>Long</title>')
      const more = setInterval(() => response.write('x'.repeat(10_000)), 1)
      return response.on('close', () => clearInterval(more))
    })
    expect(await reader({ bytes: 50_000 }).read(`${url}/long`)).toMatchObject({ openGraph: { title: 'Long' } })
    expect(await reader({ timeMs: 200 }).read(`${url}/never`)).toEqual({
      ...{ kind: 'failed', says: 'No answer within 200 ms.' },
    })
    expect(await reader().read(`${url}/loop`)).toMatchObject({ kind: 'failed' })
  })

  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://2130706433/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://10.1.2.3/',
    'http://192.168.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://0.0.0.0/',
    'ftp://example.com/',
  ])('is never %s', async (url) => {
    expect(await createPageReader().read(url)).toMatchObject({ kind: 'refused' })
  })

  it('is never another port, nor a redirect to what is private', async () => {
    expect(await createPageReader().read('http://example.com:6379/')).toMatchObject({ kind: 'refused' })
    const url = await serve((_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/admin' }).end())
    expect(await reader().read(url)).toMatchObject({ kind: 'refused', says: expect.stringContaining('127.0.0.1') })
  })

  it('says of a host that is not there that it failed', async () => {
    expect(await createPageReader().read('http://nobody.invalid/')).toMatchObject({ kind: 'failed' })
  })
})

test.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['::ffff:127.0.0.1', false],
  ['224.0.0.1', false],
  ['nonsense', false],
])('%s is public: %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected))

test('the head of a page is read, however it is written', () => {
  const html = `<HTML><head><meta name=twitter:image content="/a.png"><meta property="og:image" content="/b.png">
    <meta name="twitter:image:alt" content="A &amp; B"><meta name="twitter:site" content=" gitlab ">
    <meta name="description" content="D"><title>One</title></head><body><svg><title>Two</title></svg></body>`
  expect(readOpenGraph(html)).toEqual({
    ...{ title: 'One', description: 'D', image: '/a.png', imageAlt: 'A & B', site: 'gitlab', creator: null },
  })
})
