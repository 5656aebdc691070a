import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const setupFiles = ['test/setup/loud.ts']
/** Left alone, vitest keeps one core for itself, and half of a machine of two is idle. */
const maxWorkers = availableParallelism()

/** They look at the clock, so each has the machine to itself. */
const timed = ['test/journeys/in-step.test.ts', 'test/faults/publishing/pause.test.ts']

// Three kinds of surroundings, one run: what needs no browser; journeys and crashes, against the built desk; and after
// everything else, one file at a time, what measures a promise in seconds.
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
          exclude: timed,
          setupFiles,
          maxWorkers,
          sequence: { groupOrder: 1 },
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'timed',
          environment: 'node',
          include: timed,
          setupFiles,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
