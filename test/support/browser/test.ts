import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import type { TFunction } from 'i18next'
import type { Language } from '#shared/domain/language.ts'
import { translator } from '#shared/i18n/index.ts'
import { startBrowserHost } from './host.ts'
import type { BrowserHost } from './host.ts'

interface Fixtures {
  /** Language of the system, and so of the application. */
  readonly language: Language
  /** The application's own texts in that language, to find things by. */
  readonly t: TFunction
  /** A data folder of this test alone. */
  readonly dataDir: string
  /** Starts the application on that folder and opens it in the page; the one that is still running ends first. */
  readonly start: () => Promise<BrowserHost>
}

/** What the browser says of a host that has ended, as tests end it. */
const HOST_IS_AWAY = /^Failed to load resource: net::/

/** Playwright's test with the browser host behind its page. Whatever is wrong on the page fails the test. */
export const test = base.extend<Fixtures>({
  language: ['en', { option: true }],
  t: ({ language }, use) => use(translator(language)),
  dataDir: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'partner-desk-data-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  start: async ({ page, dataDir, language }, use) => {
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' && !HOST_IS_AWAY.test(message.text())) faults.push(message.text())
    })
    let running: BrowserHost | null = null
    await use(async () => {
      await running?.stop()
      running = await startBrowserHost(dataDir, language)
      await page.goto(running.oneTimeAddress)
      return running
    })
    // What the tests say of `running` TypeScript can't see: the function above has set it.
    await (running as BrowserHost | null)?.stop()
    if (faults.length > 0) throw new Error(`Faults on the page:\n${faults.join('\n')}`)
  },
})
