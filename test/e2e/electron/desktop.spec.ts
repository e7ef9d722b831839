import { once } from 'node:events'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import type * as promises from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'
import { translator } from '#shared/i18n/index.ts'
import { addFirstCustomer, chooseList } from '#test/support/browser/journey.ts'
import { keysToSheets } from '#test/support/browser/keys-to-sheets.ts'
import { fixtureFile, peopleIn, REAL_LISTS } from '#test/support/browser/lists.ts'
import { ask } from '#test/support/electron/ask.ts'
import { test } from '#test/support/electron/test.ts'

/* What people expect of an application on their desktop. */

const t = translator('es')
const spanish = { env: { LANGUAGE: 'es', LANG: 'es_ES.UTF-8' } }

const windowOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return { ...window!.getBounds(), zoom: window!.webContents.getZoomFactor() }
  })

test.describe('The window', () => {
  test('comes back with its place, its size, its zoom and the language', async ({ launch }) => {
    const placed = { x: 130, y: 60, width: 900, height: 640 }
    const first = await launch()
    await first.app.evaluate(({ BrowserWindow }, bounds) => {
      const [window] = BrowserWindow.getAllWindows()
      window!.setBounds(bounds)
      window!.webContents.setZoomFactor(1.25)
    }, placed)
    await first.page.evaluate(`window.partnerDesk.call('settings.update', { language: 'es' })`)
    await first.close()

    const { app, page } = await launch()
    await expect(page.getByRole('link', { name: t('customers.add') })).toBeVisible()
    await expect.poll(() => windowOf(app)).toMatchObject({ width: 900, height: 640, zoom: 1.25 })
    // Without a window manager the frame is no part of it: the place is not exact to the point.
    const { x, y } = await windowOf(app)
    expect(Math.hypot(x - placed.x, y - placed.y)).toBeLessThan(60)
  })

  test('comes onto a screen that exists, at the start and when a screen goes', async ({
    launch,
    dataDir,
  }) => {
    const { close } = await launch()
    await close()
    const gone = { area: { x: 9000, y: 9000, width: 800, height: 600 }, maximized: false, zoom: 1 }
    writeFileSync(join(dataDir, 'electron', 'window.json'), JSON.stringify(gone))

    const { app } = await launch()
    const isInSight = async () => {
      const { x, y, width } = await windowOf(app)
      return x >= 0 && x + width <= 1366 && y >= 0 && y < 700
    }
    expect(await isInSight()).toBe(true)
    expect(await windowOf(app)).toMatchObject({ width: 800, height: 600 })

    await app.evaluate(({ BrowserWindow, screen }) => {
      BrowserWindow.getAllWindows()[0]!.setBounds({ x: 5000, y: 100, width: 800, height: 600 })
      screen.emit('display-removed', {}, screen.getPrimaryDisplay())
    })
    await expect.poll(isInSight).toBe(true)
  })

  test('begins anew where what was kept can’t be read', async ({ launch, dataDir }) => {
    const { close } = await launch()
    await close()
    writeFileSync(join(dataDir, 'electron', 'window.json'), '{"area":')
    const { app } = await launch()
    expect((await windowOf(app)).zoom).toBe(1)
  })

  test('follows the theme of the system while it is open', async ({ launch }) => {
    const { app, page } = await launch()
    const scheme = () => page.evaluate(() => document.documentElement.style.colorScheme)
    for (const theme of ['dark', 'light', 'dark'] as const) {
      // What the system's own setting would change, as far as pages and frames can tell.
      await app.evaluate(({ nativeTheme }, source) => {
        nativeTheme.themeSource = source
      }, theme)
      await expect.poll(scheme).toBe(theme)
    }
    await page.emulateMedia({ forcedColors: 'active' })
    const current = page.locator('nav a[aria-current="page"]')
    await expect(current).toHaveCSS('outline-style', 'solid')
  })
})

test('The menu does in the page what the page does, and shows the log', async ({ launch, dataDir }) => {
  const { app, page } = await launch(spanish)
  const choose = (label: string) =>
    app.evaluate(({ Menu }, wanted) => {
      const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? [])
      const item = items.find((each) => each.label === wanted)!
      Reflect.apply(item.click, item, [])
    }, label)
  await expect(page.getByRole('link', { name: t('customers.add') })).toBeVisible()
  await choose(t('shell.shortcuts.title'))
  await expect(page.getByRole('dialog', { name: t('shell.shortcuts.title') })).toBeVisible()
  await page.keyboard.press('Escape')
  await choose(t('hosts.menu.settings'))
  await expect(page.getByRole('heading', { level: 1, name: t('shell.settings') })).toBeVisible()
  await choose(t('shell.search'))
  await expect(page.getByRole('dialog', { name: t('shell.search') })).toBeVisible()

  await page.evaluate(`window.partnerDesk.call('imports.get', null)`)
  const shown = await app.evaluate(
    ({ shell, Menu }, label) =>
      new Promise<string>((resolve) => {
        shell.showItemInFolder = resolve
        const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? [])
        const item = items.find((each) => each.label === label)!
        Reflect.apply(item.click, item, [])
      }),
    t('hosts.menu.showLog'),
  )
  expect(shown).toBe(join(dataDir, 'logs', 'partner-desk.log'))
})

test('The log is a file for its owner alone, begun anew when it is large', async ({ launch, dataDir }) => {
  const path = join(dataDir, 'logs', 'partner-desk.log')
  const logged = () => (existsSync(path) ? readFileSync(path, 'utf8') : '')
  const loggedBy = async () => {
    const { app, close } = await launch()
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer(),
    )
    await expect.poll(() => logged().split('\n').length).toBe(2)
    await close()
  }
  await loggedBy()
  expect(statSync(path).mode & 0o077).toBe(0)
  const [line = ''] = logged().split('\n')
  expect(JSON.parse(line)).toMatchObject({ level: 'warn', event: 'page-gone' })

  writeFileSync(path, `${line}\n`.repeat(12_000))
  await loggedBy()
  expect(statSync(path).size).toBeLessThan(10_000)
  expect(statSync(join(dataDir, 'logs', 'partner-desk.old.log')).size).toBeGreaterThan(1_000_000)
})

test('An import shows its progress on the icon, and the passwords that wait then as a number', async ({
  launch,
}) => {
  test.slow()
  const list = REAL_LISTS.es
  const { app, page } = await launch(spanish)
  await app.evaluate(({ app: electron, BrowserWindow }) => {
    const bars: number[] = []
    const badges: number[] = []
    Object.assign(globalThis, { bars, badges })
    BrowserWindow.getAllWindows()[0]!.setProgressBar = (bar) => bars.push(bar)
    electron.setBadgeCount = (badge = 0) => badges.push(badge) > 0
  })
  const told = (name: 'bars' | 'badges') =>
    app.evaluate((_electron, which) => Reflect.get(globalThis, which) as number[], name)
  await addFirstCustomer(page, t, list.customer)
  await chooseList(page, t, fixtureFile(list.file))
  await expect.poll(async () => (await told('bars')).at(-1)).toBe(-1)
  const next = page.getByRole('button', { name: t('common.next'), exact: true })
  await next.click()
  await next.click()
  const count = peopleIn(list).length
  await page.getByRole('button', { name: t('imports.create.buttons.create', { count }) }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: t('batches.title.import', { count }) }),
  ).toBeVisible()
  await expect.poll(() => told('badges')).toEqual([1])
  const bars = await told('bars')
  expect(bars.at(-1)).toBe(-1)
  expect(bars.every((bar) => bar === -1 || (bar >= 0 && bar <= 1))).toBe(true)
})

test('Closing while something is being written asks, and waits until that is done', async ({ launch }) => {
  const { app, page, close } = await launch(spanish)
  await holdDisk(app)
  await page.evaluate(`void window.partnerDesk.call('sampleData.load', {})`)
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'held') as number)).toBeGreaterThan(0)
  const closing = (answer: number) =>
    app.evaluate(
      ({ BrowserWindow, dialog }, response) =>
        new Promise<{ message: string; buttons: string[] }>((resolve) => {
          dialog.showMessageBox = (_window: unknown, asked?: unknown) => {
            resolve(asked as { message: string; buttons: string[] })
            return Promise.resolve({ response, checkboxChecked: false })
          }
          BrowserWindow.getAllWindows()[0]!.close()
        }),
      answer,
    )
  const [whenDone, stay] = [0, 1]
  expect(await closing(stay)).toMatchObject({
    message: t('hosts.writing.question'),
    buttons: [t('hosts.writing.close'), t('hosts.writing.stay')],
  })
  await closing(whenDone)
  expect(await page.evaluate('1 + 1')).toBe(2)

  const exit = once(app.process(), 'exit')
  await app.evaluate(() => Reflect.apply(Reflect.get(globalThis, 'letDiskGo') as () => void, undefined, []))
  expect(await exit).toEqual([0, null])
  await close()
  const again = await launch(spanish)
  const { total } = await ask(again.page, 'customers.list', { search: '', offset: 0, limit: 1 })
  expect(total).toBe(3)
})

/** From now on no file of the application is synced to the disk before `letDiskGo` is called; `held` counts them. */
function holdDisk(app: ElectronApplication): Promise<void> {
  return app.evaluate(async ({ app: electron }) => {
    const main = Reflect.get(process, 'mainModule') as NodeJS.Module
    const { open } = main.require('node:fs/promises') as typeof promises
    const file = await open(`${electron.getPath('userData')}/window.json`, 'a')
    const prototype = Object.getPrototypeOf(file) as { sync: () => Promise<void> }
    await file.close()
    const { sync } = prototype
    let letGo: () => void = () => undefined
    const held = new Promise<void>((resolve) => (letGo = resolve))
    Object.assign(globalThis, { held: 0, letDiskGo: () => letGo() })
    prototype.sync = async function () {
      Reflect.set(globalThis, 'held', (Reflect.get(globalThis, 'held') as number) + 1)
      await held
      return sync.call(this)
    }
  })
}

test('By the keyboard alone it leads from the first start to the sheets of a list', async ({ launch }) => {
  test.slow()
  const { page } = await launch({ env: { LANGUAGE: 'ru', LANG: 'ru_RU.UTF-8' } })
  await keysToSheets(page, translator('ru'), { language: 'ru', product: 'Microsoft 365 Business Basic' })
})
