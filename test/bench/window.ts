import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
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
  const window = await launchElectron({ dataDir, env: { ...display.env, LANG: 'en_US.UTF-8' } })
  const { reading, creating } = await importInto(window.page, file).finally(async () => {
    await window.close()
    await display.stop()
    removeFolder(dataDir)
    removeFolder(dirname(file))
  })
  for (const [step, { page, main }] of Object.entries({ reading, creating }))
    console.error(
      `window-unresponsive, ${step}: the page ${Math.round(page)} ms, main ${Math.round(main)} ms`,
    )
  const longest = Math.max(reading.page, reading.main, creating.page, creating.main)
  return [{ name: 'window-unresponsive', value: longest, unit: 'ms' }]
}

/** The longest silences in milliseconds: of the page's own timer, and of main to a cheap call. */
interface Silence {
  page: number
  main: number
}

async function importInto(page: Page, file: string): Promise<{ reading: Silence; creating: Silence }> {
  await addFirstCustomer(page, t, { name: 'Bench', domain: DOMAIN, country: 'United Kingdom' })
  await page.getByRole('link', { name: t('labels.usersAndLicenses') }).click()
  await page.getByRole('link', { name: t('users.import') }).click()
  await page.evaluate(watchAnswers)
  await chooseFile(page, t('imports.choose.button'), file)
  const create = await stepThrough(page)
  const reading = await takeSilence(page)
  await create.click(PATIENCE)
  await page
    .getByRole('heading', { level: 1, name: t('batches.title.import', { count: ROWS }) })
    .waitFor(PATIENCE)
  return { reading, creating: await takeSilence(page) }
}

/** To the last step, as a person does it who changes nothing; gives its button. */
async function stepThrough(page: Page): Promise<Locator> {
  const next = page.getByRole('button', { name: t('common.next'), exact: true })
  const create = page.getByRole('button', { name: t('imports.create.buttons.create', { count: ROWS }) })
  while (!(await create.isVisible())) {
    await next.or(create).first().waitFor(PATIENCE)
    if (await next.isVisible()) await next.click(PATIENCE)
  }
  return create
}

/** The longest silences since this was last asked. */
const takeSilence = (page: Page): Promise<Silence> =>
  page.evaluate(() => {
    const silence = { page: 0, main: 0, ...window.benchSilence }
    Object.assign(window.benchSilence ?? {}, { page: 0, main: 0 })
    return silence
  })

declare global {
  interface Window {
    benchSilence?: Silence
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
