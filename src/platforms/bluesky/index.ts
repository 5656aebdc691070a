export { createBluesky } from './connector.ts'
export { makeTid } from './tid.ts'
