import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from '@playwright/test'
import { root } from '#build/lib/paths.mjs'
import { asUnprivileged, makeOwnFolder, removeFolder } from '#test/support/electron/account.ts'
import { openCopy } from '#test/support/electron/open-copy.ts'
import { spawnElectron } from '#test/support/electron/spawn.ts'
import { test } from '#test/support/electron/test.ts'

/* How the desktop application starts and ends. */

test('A second start brings the first one forward and ends', async ({ launch, dataDir, display }) => {
  const { app } = await launch()
  const raised = app.evaluate(
    ({ app: electron, BrowserWindow }) =>
      new Promise<boolean>((resolve) => {
        const [window] = BrowserWindow.getAllWindows()
        window!.hide()
        electron.once('second-instance', () => resolve(window!.isVisible()))
      }),
  )
  const second = spawnElectron({ dataDir, env: display.env })
  expect(await second.ended).toBe(0)
  expect(await raised).toBe(true)
})

test('Two data folders are two applications beside each other', async ({ launch }) => {
  const otherDir = makeOwnFolder('partner-desk-data-')
  const first = await launch()
  const second = await launch({ dataDir: otherDir })
  const folder = `window.partnerDesk.call('host.capabilities', {}).then(({ value }) => value.dataDir)`
  expect(await second.page.evaluate(folder)).toBe(otherDir)
  expect(await first.page.evaluate(folder)).not.toBe(otherDir)
  await second.close()
  removeFolder(otherDir)
})

test('A folder that the browser host has open is left alone, and said so', async ({ dataDir, display }) => {
  const host = join(openCopy(root, ['package.json', 'dist']), 'dist/main/browser.cjs')
  const command = [process.execPath, host, '--data-dir', dataDir, '--no-open']
  const [program = '', ...args] = asUnprivileged(command)
  const browserHost = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  await once(createInterface(browserHost.stdout), 'line')
  const electron = spawnElectron({ dataDir, env: display.env })
  expect(await electron.told('folder-in-use')).toContain('"level":"warn"')
  electron.kill()
  await electron.ended
  browserHost.kill('SIGTERM')
  expect(await once(browserHost, 'exit')).toEqual([0, null])
})

test('What is no folder is refused, and said so', async ({ dataDir, display }) => {
  const file = join(dataDir, 'file')
  writeFileSync(file, '')
  const electron = spawnElectron({ dataDir: file, env: display.env })
  expect(await electron.told('folder-unusable')).toContain('"level":"warn"')
  electron.kill()
  await electron.ended
})

test('Closing the window frees the folder, and leaves it to its owner alone', async ({ launch, dataDir }) => {
  const { app, close } = await launch()
  expect(existsSync(join(dataDir, 'lock'))).toBe(true)
  const exit = once(app.process(), 'exit')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  expect(await exit).toEqual([0, null])
  await close()
  expect(existsSync(join(dataDir, 'lock'))).toBe(false)
  expect(statSync(join(dataDir, 'electron')).mode & 0o077).toBe(0)
})

/** Scripts that close the window, each at a moment of a start. */
const CLOSED_EARLY = {
  'before its page is there': `app.on('browser-window-created', (_, window) => setImmediate(() => window.close()))`,
  'when its page is there': `app.on('browser-window-created', (_, window) => window.webContents.once('dom-ready', () => window.close()))`,
  'while the folder is opened': `const waiting = setInterval(() => {
    if (!fs.existsSync(process.argv.at(-1) + '/lock')) return
    clearInterval(waiting)
    BrowserWindow.getAllWindows()[0].close()
  })`,
}
for (const [moment, script] of Object.entries(CLOSED_EARLY))
  test(`A window that is closed ${moment} frees the folder as well`, async ({ dataDir, display }) => {
    const appDir = makeOwnFolder('partner-desk-app-')
    const program = join(openCopy(root, ['package.json', 'dist']), 'dist/main/electron.cjs')
    const lines = [
      `const fs = require('fs')`,
      `const { app, BrowserWindow } = require('electron')`,
      script,
      `require(${JSON.stringify(program)})`,
    ]
    writeFileSync(join(appDir, 'index.cjs'), lines.join('\n'))
    const described = readFileSync(join(root, 'package.json'), 'utf8').replace(
      'dist/main/electron.cjs',
      'index.cjs',
    )
    writeFileSync(join(appDir, 'package.json'), described)
    const electron = spawnElectron({ dataDir, appDir, env: display.env })
    expect(await electron.ended).toBe(0)
    expect(existsSync(join(dataDir, 'lock'))).toBe(false)
    removeFolder(appDir)
  })

test('Closing a page that holds something unsaved asks first', async ({ launch }) => {
  const { app, page } = await launch()
  await page.evaluate(`window.addEventListener('beforeunload', (event) => { event.returnValue = true })`)
  // Chromium takes a page at its word only when somebody has been there.
  await page.mouse.click(1, 1)
  const [question, isOpen] = await app.evaluate(
    ({ BrowserWindow, dialog }) =>
      new Promise<[unknown, boolean]>((resolve) => {
        const [window] = BrowserWindow.getAllWindows()
        dialog.showMessageBoxSync = (_window: unknown, options?: unknown) => {
          setImmediate(() => resolve([options, !window!.isDestroyed()]))
          return 1
        }
        window!.close()
      }),
  )
  expect(question).toMatchObject({ message: 'Close without saving?', cancelId: 1, defaultId: 1 })
  expect(isOpen).toBe(true)

  const exit = once(app.process(), 'exit')
  await app.evaluate(({ BrowserWindow, dialog }) => {
    dialog.showMessageBoxSync = () => 0
    BrowserWindow.getAllWindows()[0]!.close()
  })
  expect(await exit).toEqual([0, null])
})

test('The end of a session, SIGTERM, closes the folder too', async ({ launch, dataDir }) => {
  const { app } = await launch()
  const electron = app.process()
  const exit = once(electron, 'exit')
  electron.kill('SIGTERM')
  expect(await exit).toEqual([0, null])
  expect(existsSync(join(dataDir, 'lock'))).toBe(false)
})

test('Menu and frame follow the language and the theme that are set', async ({ launch }) => {
  const { app, page } = await launch({ env: { LANG: 'es_ES.UTF-8' } })
  const shown = () =>
    app.evaluate(({ Menu, nativeTheme }) => [
      nativeTheme.themeSource,
      ...(Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label),
    ])
  // The page comes first.
  await expect.poll(shown).toEqual(['system', '&Archivo', '&Edición', '&Ver', 'Ve&ntana', 'A&yuda'])
  await page.evaluate(`window.partnerDesk.call('settings.update', { language: 'ru', theme: 'dark' })`)
  await expect.poll(shown).toEqual(['dark', '&Файл', '&Правка', '&Вид', '&Окно', '&Справка'])
})
