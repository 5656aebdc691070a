import { type DestinationStream, type Logger, pino } from 'pino'

/** Names under which a secret could reach the log, at any of the depths we log at. */
const SECRET_NAMES = [
  'password',
  'newPassword',
  'currentPassword',
  'secret',
  'token',
  'authorization',
  'cookie',
  'accessToken',
  'refreshToken',
  'clientSecret',
]

/**
 * One JSON line an event on standard output; secrets are replaced before anything is written.
 * @param to where to write; standard output when absent
 */
export function createLog(level: string, to?: DestinationStream): Logger {
  const paths = SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])
  const options = { level, redact: { paths, censor: '[redacted]' }, base: { pid: process.pid } }
  return to ? pino(options, to) : pino(options)
}
