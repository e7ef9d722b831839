import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { electronForTests } from '#build/electron-for-tests.mjs'
import { translator } from '#shared/i18n/index.ts'
import { addFirstCustomer, chooseFile } from '#test/support/browser/journey.ts'
import { makeOwnFolder, removeFolder } from '#test/support/electron/account.ts'
import { openDisplay } from '#test/support/electron/display.ts'
import { launchElectron } from '#test/support/electron/launch.ts'
import { listOfPeople } from '#test/support/people.ts'
import type { Figure } from './report.ts'

const t = translator('en')
const ROWS = 100_000
const DOMAIN = 'bench.example'
/** Longer than any import should take. */
const PATIENCE = { timeout: 120_000 }

/**
 * The longest time for which the window did not answer while 100,000 people were imported in the real Electron, from
 * the choice of the file to the confirmation: the page to its own timer, and the main process to a cheap call.
 */
export async function measureWindow(): Promise<Figure[]> {
  if (electronForTests() === null) {
    console.error('window-unresponsive is left out: run `node build/electron-for-tests.mjs` first.')
    return []
  }
  const display = await openDisplay()
  const dataDir = makeOwnFolder('partner-desk-bench-')
  const file = join(makeOwnFolder('partner-desk-list-'), 'people.csv')
  await writeFile(file, listOfPeople(ROWS, DOMAIN))
  const { page, close } = await launchElectron({ dataDir, env: { ...display.env, LANG: 'en_US.UTF-8' } })
  await addFirstCustomer(page, t, { name: 'Bench', domain: DOMAIN, country: 'United Kingdom' })
  await page.getByRole('link', { name: t('labels.usersAndLicenses') }).click()
  await page.getByRole('link', { name: t('users.import') }).click()
  await page.evaluate(watchAnswers)
  await importList(page, file)
  const silence = await page.evaluate(() => window.benchSilence ?? { page: 0, main: 0 })
  await close()
  await display.stop()
  removeFolder(dataDir)
  removeFolder(dirname(file))
  console.error(
    `window-unresponsive: the page ${Math.round(silence.page)} ms, main ${Math.round(silence.main)} ms`,
  )
  return [{ name: 'window-unresponsive', value: Math.max(silence.page, silence.main), unit: 'ms' }]
}

/** From the choice of the file to the confirmation, as a person does it who changes nothing. */
async function importList(page: Page, file: string): Promise<void> {
  await chooseFile(page, t('imports.choose.button'), file)
  const next = page.getByRole('button', { name: t('common.next') })
  const create = page.getByRole('button', { name: t('imports.create.buttons.create', { count: ROWS }) })
  while (!(await create.isVisible())) {
    await next.or(create).first().waitFor(PATIENCE)
    if (await next.isVisible()) await next.click(PATIENCE)
  }
  await create.click(PATIENCE)
  await page
    .getByRole('heading', { level: 1, name: t('batches.title.import', { count: ROWS }) })
    .waitFor(PATIENCE)
}

declare global {
  interface Window {
    /** The longest silences so far, in milliseconds: of the page's own timer, and of main to a cheap call. */
    benchSilence?: { page: number; main: number }
  }
}

/** Runs in the page, and goes on there. */
function watchAnswers(): void {
  const interval = 10
  const silence = { page: 0, main: 0 }
  window.benchSilence = silence
  let latest = performance.now()
  setInterval(() => {
    const now = performance.now()
    silence.page = Math.max(silence.page, now - latest - interval)
    latest = now
  }, interval)
  const ask = async (): Promise<void> => {
    const start = performance.now()
    await window.partnerDesk?.call('settings.get', {})
    silence.main = Math.max(silence.main, performance.now() - start)
    setTimeout(() => void ask(), interval)
  }
  void ask()
}
