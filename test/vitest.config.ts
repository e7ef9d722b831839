import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** PowerShell scripts are imported as text, as build/build.mjs bundles them. */
const powershellAsText = {
  name: 'powershell-as-text',
  enforce: 'pre' as const,
  load: (id: string) =>
    id.endsWith('.ps1') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : null,
}

/**
 * `node`: everything that needs no page. `component`: React in jsdom. Journeys through the whole application
 * are Playwright's (playwright.config.ts).
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [react(), powershellAsText],
  test: {
    testTimeout: 20_000,
    // Of two cores vitest by itself leaves one to others.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    globalSetup: ['test/support/bundle-csv-worker.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/component/**', 'test/e2e/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          // Each file else loads all of the page anew, which takes as long as its tests do.
          isolate: false,
          environment: 'jsdom',
          include: ['test/component/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/component-setup.ts'],
          // A page that waits for main may wait long on a shared machine; the report says where it was tried again.
          retry: 1,
        },
      },
    ],
  },
})
