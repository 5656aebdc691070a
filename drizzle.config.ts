import { defineConfig } from 'drizzle-kit'

// `npm run db:generate -- --name what_changes` writes the next SQL file from the schema.
export default defineConfig({ dialect: 'postgresql', schema: './src/db/schema/*.ts', out: './src/db/migrations' })
