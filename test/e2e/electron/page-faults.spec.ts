import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'
import { root } from '#build/lib/paths.mjs'
import type { InputOf } from '#shared/contract/index.ts'
import { DEFAULT_USER_NAME_RULE } from '#shared/domain/user-name-rule.ts'
import { translator } from '#shared/i18n/index.ts'
import { makeOwnFolder, removeFolder } from '#test/support/electron/account.ts'
import { openCopy } from '#test/support/electron/open-copy.ts'
import { answerQuestions, askedBy } from '#test/support/electron/questions.ts'
import { spawnElectron } from '#test/support/electron/spawn.ts'
import { test } from '#test/support/electron/test.ts'

/* What becomes of the window when its page breaks, and of what the operator had there. */

const CUSTOMER = 'Fabrikam'
const ADD_CUSTOMER = `window.partnerDesk.call('customers.create', ${JSON.stringify({
  commandId: randomUUID(),
  details: {
    name: CUSTOMER,
    domains: ['fabrikam.example'],
    country: 'GB',
    language: 'en',
    contactEmail: '',
    userNames: DEFAULT_USER_NAME_RULE,
    sample: false,
  },
} satisfies InputOf<'customers.create'>)}).then((answer) => answer.ok)`

/** Breaks the page by the script, which never ends, and waits until it is loaded again. */
function breakPage(app: ElectronApplication, script: string | null): Promise<void> {
  return app.evaluate(
    ({ BrowserWindow }, work) =>
      new Promise<void>((resolve) => {
        const { webContents } = BrowserWindow.getAllWindows()[0]!
        webContents.once('did-finish-load', () => resolve())
        if (work === null) webContents.forcefullyCrashRenderer()
        else void webContents.executeJavaScript(work)
      }),
    script,
  )
}

const CUSTOMERS = `window.partnerDesk.call('customers.list', { search: '', offset: 0, limit: 10 })
  .then(({ value }) => value.rows.map(({ details }) => details.name))`

const customersIn = (app: ElectronApplication): Promise<unknown> =>
  app.evaluate(
    ({ BrowserWindow }, script) =>
      BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(script) as Promise<unknown>,
    CUSTOMERS,
  )

/** What the application writes to its log. */
function logOf(app: ElectronApplication): () => string {
  let said = ''
  app.process().stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return () => said
}

test('A page that crashes is loaded again with everything that was saved, and the operator is told', async ({
  launch,
}) => {
  const t = translator('es')
  const { app, page } = await launch({ env: { LANG: 'es_ES.UTF-8' } })
  const log = logOf(app)
  await answerQuestions(app, [])
  expect(await page.evaluate(ADD_CUSTOMER)).toBe(true)
  await breakPage(app, null)
  expect(await customersIn(app)).toEqual([CUSTOMER])
  await expect
    .poll(() => askedBy(app))
    .toEqual([{ message: t('hosts.page.reloaded'), buttons: [t('hosts.page.ok')] }])
  expect(log()).toContain('"event":"page-gone"')
  expect(log()).not.toContain(CUSTOMER)
})

test('A page that has no memory left is loaded again with everything that was saved', async ({ launch }) => {
  const { app, page } = await launch({ args: ['--js-flags=--max-old-space-size=48'] })
  const log = logOf(app)
  await answerQuestions(app, [])
  expect(await page.evaluate(ADD_CUSTOMER)).toBe(true)
  await breakPage(app, `{ const kept = []; for (;;) kept.push(new Array(1000).fill(kept.length)) }`)
  expect(await customersIn(app)).toEqual([CUSTOMER])
  expect(log()).toMatch(/"event":"page-gone","reason":"(oom|crashed)"/)
})

test('A page that breaks again and again is loaded only when the operator wants it', async ({ launch }) => {
  const t = translator('en')
  const { app } = await launch({ env: { LANG: 'en_US.UTF-8' } })
  const loadAgain = 0
  const quit = 1
  await answerQuestions(app, [0, 0, loadAgain, 0, 0, quit])
  const question = {
    message: t('hosts.page.repeated'),
    buttons: [t('hosts.page.loadAgain'), t('hosts.menu.quit')],
  }
  for (let fault = 0; fault < 3; fault++) await breakPage(app, null)
  expect((await askedBy(app)).at(-1)).toEqual(question)
  for (let fault = 0; fault < 2; fault++) await breakPage(app, null)
  const exit = once(app.process(), 'exit')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer(),
  )
  expect(await exit).toEqual([0, null])
})

/**
 * An application around ours that hangs its page, and tells on standard error what is asked. Chromium calls no page
 * unresponsive that a debugger is attached to, so this is done without Playwright.
 */
function applicationThatHangs(): string {
  const folder = makeOwnFolder('partner-desk-hanging-')
  const ours = join(openCopy(root, ['package.json', 'dist']), 'dist/main/electron.cjs')
  const main = `
    const { app, dialog } = require('electron')
    const say = (event, what) => process.stderr.write(event + ' ' + JSON.stringify(what) + '\\n')
    dialog.showMessageBox = async (_window, { message, buttons }) => {
      say('asked', { message, buttons })
      return { response: 0 }
    }
    app.once('web-contents-created', (_event, contents) => contents.once('did-finish-load', async () => {
      await contents.executeJavaScript(${JSON.stringify(ADD_CUSTOMER)})
      contents.executeJavaScript('for (;;);').catch(() => undefined)
      // It is noticed by what a person does.
      const typing = setInterval(() => contents.sendInputEvent({ type: 'keyDown', keyCode: 'a' }), 200)
      contents.once('did-finish-load', async () => {
        clearInterval(typing)
        say('loaded-again', await contents.executeJavaScript(${JSON.stringify(CUSTOMERS)}))
      })
    }))
    require(${JSON.stringify(ours)})`
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "partner-desk", "version": "0.0.0", "main": "main.js" }',
  )
  writeFileSync(join(folder, 'main.js'), main)
  return folder
}

test('Of a page that hangs the operator is asked whether to wait or to load it again', async ({
  dataDir,
  display,
}) => {
  // Chromium waits for a quarter of a minute before it calls a page unresponsive.
  test.slow()
  const t = translator('ru')
  const appDir = applicationThatHangs()
  const started = spawnElectron({ dataDir, appDir, env: { ...display.env, LANG: 'ru_RU.UTF-8' } })
  expect(await started.told('page-unresponsive')).toContain('"level":"warn"')
  const buttons = [t('hosts.page.loadAgain'), t('hosts.page.wait')]
  expect(await started.told('asked')).toBe(
    `asked ${JSON.stringify({ message: t('hosts.page.hangs'), buttons })}`,
  )
  expect(await started.told('loaded-again')).toBe(`loaded-again ["${CUSTOMER}"]`)
  started.kill()
  await started.ended
  removeFolder(appDir)
})
