import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const systemChromium = '/usr/bin/chromium'
const isRoot = process.getuid?.() === 0

/**
 * Journeys through the built application (`npm run build` first; `npm test` does so by itself).
 * `chromium` drives the browser host, `electron` the real desktop application.
 * No video: recording needs a download of its own.
 */
export default defineConfig({
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  workers: 2,
  // Shared machines pause for seconds: a journey that only then succeeds is named in the report, to be mended.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: '../.cache/reports/playwright.json' }]],
  projects: [
    {
      name: 'chromium',
      testDir: './e2e/browser',
      outputDir: '../test-results/chromium',
      use: {
        browserName: 'chromium',
        viewport: { width: 1366, height: 768 },
        // A trace takes a quarter of a journey's time: only the second go has one.
        trace: 'on-first-retry',
        launchOptions: {
          ...(existsSync(systemChromium) && { executablePath: systemChromium }),
          // Where there is no graphics card, acting one takes longer than drawing without.
          args: ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
        },
      },
    },
    {
      name: 'electron',
      testDir: './e2e/electron',
      outputDir: '../test-results/electron',
      workers: 1,
      timeout: 60_000,
      snapshotPathTemplate: '{testDir}/approved/{arg}{ext}',
      // Letters of one font differ by a shade from one machine to another.
      expect: { timeout: 15_000, toHaveScreenshot: { maxDiffPixelRatio: 0.01 } },
    },
  ],
})
