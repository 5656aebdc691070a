export { createMastodon, readInstanceLimits } from './connector.ts'
