import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { Vault } from '#core/ports/vault.ts'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM with a fresh nonce for every text; the context is authenticated with it. */
export function createVault(key: Buffer): Vault {
  const keyId = createHash('sha256').update(key).digest('hex').slice(0, 8)
  return {
    seal: (plain, context) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return `v1.${keyId}.${nonce.toString('base64url')}.${body.toString('base64url')}`
    },
    open: (sealed, context) => {
      const [form, sealedWith, nonce, body] = sealed.split('.')
      if (form !== 'v1' || !nonce || !body) throw new Error('This is not a sealed secret')
      if (sealedWith !== keyId)
        throw new Error(`This secret was sealed with key ${sealedWith}; the desk runs with key ${keyId}`)
      const bytes = Buffer.from(body, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'))
      decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(-TAG_BYTES))
      return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8')
    },
  }
}
