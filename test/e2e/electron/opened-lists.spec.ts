import { existsSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { translator } from '#shared/i18n/index.ts'
import { addFirstCustomer, addSubscription } from '#test/support/browser/journey.ts'
import { fixtureFile, peopleIn, REAL_LISTS } from '#test/support/browser/lists.ts'
import { openCopy } from '#test/support/electron/open-copy.ts'
import { spawnElectron } from '#test/support/electron/spawn.ts'
import { test } from '#test/support/electron/test.ts'

/* A list that is opened with the application from outside of its page. */

const t = translator('ru')
const russian = { env: { LANGUAGE: 'ru', LANG: 'ru_RU.UTF-8' } }
const list = REAL_LISTS.ru
const title = (file: string) => t('openedList.title', { file })

/** The list, where the user who runs the application may read it. */
const readable = (file: string) => openCopy(fixtureFile(file))

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

/** The texts of the menu "Open recent", without the line and the item below it. */
const recentItems = (app: ElectronApplication) =>
  app.evaluate(({ Menu }, label) => {
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? [])
    const recent = items.find((item) => item.label === label)?.submenu?.items ?? []
    return recent.slice(0, -2).map((item) => item.label)
  }, t('hosts.menu.recent'))

test('A list on the command line asks whose it is, and is imported for that customer', async ({ launch }) => {
  test.slow()
  const first = await launch(russian)
  await addFirstCustomer(first.page, t, list.customer)
  await addSubscription(first.page, t, 'Microsoft 365 Business Basic', 60)
  await first.close()

  const { app, page } = await launch({ ...russian, args: [readable(list.file)] })
  await expect(heading(page, title(list.file))).toBeFocused()
  await page.getByRole('link', { name: list.customer.name }).click()
  const count = peopleIn(list).length
  await expect(page.getByText(t('importRows.create', { count }), { exact: true })).toBeVisible()
  await expect.poll(() => recentItems(app)).toEqual([list.file])
})

test('A second start hands its list over to the first, which comes forward', async ({
  launch,
  dataDir,
  display,
}) => {
  const { app, page } = await launch(russian)
  await addFirstCustomer(page, t, list.customer)
  const raised = app.evaluate(
    ({ app: electron, BrowserWindow }) =>
      new Promise<boolean>((resolve) => {
        const [window] = BrowserWindow.getAllWindows()
        window!.minimize()
        electron.once('second-instance', () => setImmediate(() => resolve(!window!.isMinimized())))
      }),
  )
  const second = spawnElectron({ dataDir, env: display.env, args: [readable(list.file)] })
  expect(await second.ended).toBe(0)
  expect(await raised).toBe(true)
  await expect(heading(page, title(list.file))).toBeVisible()
  // Where the person is with a customer, that one is offered first.
  await page.getByRole('button', { name: t('openedList.here', { customer: list.customer.name }) }).click()
  const count = peopleIn(list).length
  await expect(page.getByText(t('importRows.create', { count }), { exact: true })).toBeVisible()
})

test('The system opens a list as macOS does, the menu by its dialogue, and again from the recent ones', async ({
  launch,
  dataDir,
}) => {
  const { app, page } = await launch(russian)
  const path = readable(list.file)
  await app.evaluate(({ app: electron }, file) => {
    electron.emit('open-file', { preventDefault: () => undefined }, file)
  }, path)
  await expect(heading(page, title(list.file))).toBeVisible()

  const other = join(dataDir, 'Отдел кадров & склад.csv')
  writeFileSync(other, 'Имя;Фамилия\r\nАнна;Орлова\r\n', { mode: 0o644 })
  await app.evaluate(({ dialog, Menu }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    Menu.getApplicationMenu()?.items[0]?.submenu?.items[0]?.click()
  }, other)
  await expect(heading(page, title(basename(other)))).toBeVisible()
  await expect.poll(() => recentItems(app)).toEqual([basename(other).replace('&', '&&'), list.file])
  const kept = join(dataDir, 'electron', 'recent-lists.json')
  expect(statSync(kept).mode & 0o077).toBe(0)

  await app.evaluate(({ Menu }) => {
    const recent = Menu.getApplicationMenu()?.items[0]?.submenu?.items[1]?.submenu?.items ?? []
    recent[1]?.click()
  })
  await expect(heading(page, title(list.file))).toBeVisible()
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.items[0]?.submenu?.items[1]?.submenu?.items.at(-1)?.click()
  })
  await expect.poll(() => recentItems(app)).toEqual([])
})

test('What can’t be opened is said, with what to do', async ({ launch, dataDir }) => {
  const missing = join(dataDir, 'нет.csv')
  const { app, page } = await launch({ ...russian, args: [missing] })
  await expect(
    page.getByText(t('refusals.opened-file-unreadable', { name: 'нет.csv' })).first(),
  ).toBeVisible()
  expect(await recentItems(app)).toEqual([])
  expect(existsSync(join(dataDir, 'electron', 'recent-lists.json'))).toBe(false)
})
