import type { Migration } from '../migrate.ts'

const files = import.meta.glob<string>('./*.sql', { query: '?raw', import: 'default', eager: true })

/** Every change of the schema, oldest first; drizzle-kit writes the files and their numbers order them. */
export const migrations: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => ({ name: path.replace(/^\.\/|\.sql$/g, ''), sql }))
  .sort((a, b) => (a.name < b.name ? -1 : 1))
