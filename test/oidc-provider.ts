import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { AddressInfo } from 'node:net'

export interface OidcProvider {
  readonly issuer: string
  stop(): Promise<void>
}

/** An OpenID Connect provider on loopback that signs in whoever comes, as one person; enough of it for the code flow. */
export async function startOidcProvider(person: { email: string; verified: boolean }): Promise<OidcProvider> {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const app = new Hono()
  const claims = { sub: 'subject-1', email: person.email, email_verified: person.verified, name: 'From Elsewhere' }
  let issuer = ''
  let nonce: string | null = null
  app.get('/.well-known/openid-configuration', (context) =>
    context.json({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/jwks`,
      id_token_signing_alg_values_supported: ['RS256'],
    }),
  )
  app.get('/jwks', async (context) =>
    context.json({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] }),
  )
  app.get('/authorize', (context) => {
    const query = context.req.query()
    nonce = query.nonce ?? null
    const back = new URL(query.redirect_uri ?? '')
    back.search = new URLSearchParams({ code: 'one-code', state: query.state ?? '', iss: issuer }).toString()
    return context.redirect(back.toString())
  })
  app.post('/token', async (context) => {
    const idToken = await new SignJWT({ ...claims, ...(nonce && { nonce }) })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(issuer)
      .setAudience('desk')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey)
    return context.json({ access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: idToken })
  })
  app.get('/userinfo', (context) => context.json(claims))
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await new Promise((resolve) => server.once('listening', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { issuer, stop: () => new Promise((resolve) => server.close(() => resolve())) }
}
