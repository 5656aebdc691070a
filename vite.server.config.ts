import { defineConfig } from 'vite'

// The server and its neighbours as plain Node modules; packages stay in node_modules.
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/server',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: {
        node: 'src/runtime/node.ts',
        commands: 'src/runtime/commands.ts',
        mocks: 'src/runtime/start-mock-server.ts',
        'pglite-worker': 'src/db/open-pglite-worker.ts',
      },
    },
  },
})
