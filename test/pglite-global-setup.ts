import type { TestProject } from 'vitest/node'
import { makePgliteTemplate } from './pglite-template.ts'

/** Once per run of the pages' tests: the embedded database they start from. They have no use for PostgreSQL. */
export async function setup({ provide }: TestProject) {
  provide('postgresUrl', null)
  provide('pgliteTemplate', await makePgliteTemplate())
}
