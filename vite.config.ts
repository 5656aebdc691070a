import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The web app. The API of the same origin comes from tools/dev.mjs or the built server, not from here. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The font and the icons stay files: the content security policy allows no data: fonts, and they cache better.
    assetsInlineLimit: 0,
    manifest: true,
  },
  // Thousands of icon modules, seconds faster when bundled once. The app alone is scanned for what it imports: the pages
  // that tests measure themselves against import packages that are not installed here, and one of those ends the scan.
  optimizeDeps: { entries: ['index.html'], include: ['@tabler/icons-react'] },
})
