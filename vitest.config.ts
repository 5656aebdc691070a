import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const setupFiles = ['test/setup/loud.ts']
/** Left alone, vitest keeps one core for itself, and half of a machine of two is idle. */
const maxWorkers = availableParallelism()

// Two kinds of surroundings, one run. Journeys drive a real browser against the built desk, one file at a time and after
// everything else, so that they have the machine to themselves.
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'desk',
          environment: 'node',
          include: [
            'src/{core,contract,db,platforms,api,runtime}/**/*.test.ts',
            'mocks/**/*.test.ts',
            'test/{contract,stories,walls}/**/*.test.ts',
          ],
          globalSetup: ['test/postgres-global-setup.ts'],
          setupFiles,
          maxWorkers,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'web',
          environment: 'jsdom',
          include: ['src/{ui,client,features,app}/**/*.test.{ts,tsx}'],
          globalSetup: ['test/pglite-global-setup.ts'],
          setupFiles: [...setupFiles, 'test/setup/browser.ts'],
          maxWorkers,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['test/journeys/**/*.test.ts', 'test/faults/**/*.test.ts'],
          setupFiles,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
