export { createX, type XApp } from './connector.ts'
