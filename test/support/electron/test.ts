import { test as base } from '@playwright/test'
import { makeOwnFolder, removeFolder } from './account.ts'
import { openDisplay } from './display.ts'
import type { Display } from './display.ts'
import { launchElectron } from './launch.ts'
import type { Launched, LaunchOptions } from './launch.ts'

type Launch = (options?: Partial<LaunchOptions>) => Promise<Launched>

/**
 * Playwright's test with the real application: `dataDir` is a fresh folder of its own, `launch` starts the
 * application on it, as often as the test wants; what still runs at the end is killed. After a failure the
 * report holds a picture of each window.
 */
export const test = base.extend<{ dataDir: string; launch: Launch }, { display: Display }>({
  display: [
    async ({}, use) => {
      const display = await openDisplay()
      await use(display)
      await display.stop()
    },
    { scope: 'worker' },
  ],
  dataDir: async ({}, use) => {
    const folder = makeOwnFolder('partner-desk-data-')
    await use(folder)
    removeFolder(folder)
  },
  launch: async ({ dataDir, display }, use, testInfo) => {
    const launched: Launched[] = []
    await use(async ({ env, ...options } = {}) => {
      const application = await launchElectron({ dataDir, ...options, env: { ...display.env, ...env } })
      launched.push(application)
      return application
    })
    for (const { page, kill } of launched.filter(({ isRunning }) => isRunning())) {
      if (testInfo.status !== testInfo.expectedStatus && !page.isClosed()) {
        // A page that hangs gives none, and must not hide what the test itself has found.
        const body = await page.screenshot({ timeout: 5_000 }).catch(() => null)
        if (body) await testInfo.attach('window', { body, contentType: 'image/png' })
      }
      await kill()
    }
  },
})
