import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { makeOwnFolder, removeFolder } from '#test/support/electron/account.ts'
import { openKeyring } from '#test/support/electron/keyring.ts'
import { test } from '#test/support/electron/test.ts'

/* What the desktop host takes from the system: its key store, its dialogues, its printers. */

const keySlot = (page: Page) =>
  page.evaluate(`window.partnerDesk.call('host.capabilities', {}).then(({ value }) => value.keySlot)`)

test('Passwords are sealed with the key store of the system, and with a key file where there is none', async ({
  launch,
}) => {
  const keyring = await openKeyring()
  const sealed = makeOwnFolder('partner-desk-data-')
  const { page, close } = await launch({ dataDir: sealed, env: keyring.env, args: keyring.args })
  expect(await keySlot(page)).toBe('system')
  await close()

  const again = await launch({ dataDir: sealed, env: keyring.env, args: keyring.args })
  expect(await keySlot(again.page)).toBe('system')
  await again.close()
  await keyring.stop()
  removeFolder(sealed)

  const without = await launch()
  expect(await keySlot(without.page)).toBe('key-file')
})

test('A change is told to the page', async ({ launch }) => {
  const { page } = await launch()
  const notification = await page.evaluate(
    `new Promise((resolve) => {
      const end = window.partnerDesk.subscribe((told) => { end(); resolve(told) })
      window.partnerDesk.call('settings.update', { theme: 'dark' })
    })`,
  )
  expect(notification).toEqual({ name: 'settings-changed', data: {} })
})

test.describe('A file is saved', () => {
  /** As the page saves every file. */
  const save = (source: string) => `{
    const link = document.createElement('a')
    link.href = ${source}
    link.download = 'sheets.csv'
    link.click()
  }`

  test('where the dialogue of the system says, when a page of ours has made it', async ({
    launch,
    dataDir,
  }) => {
    const { app, page } = await launch()
    const path = join(dataDir, 'saved.csv')
    const saved = app.evaluate(
      ({ BrowserWindow }, to) =>
        new Promise<string[]>((resolve) => {
          const { session } = BrowserWindow.getAllWindows()[0]!.webContents
          session.once('will-download', (_event, item) => {
            const offered = item.getFilename()
            // In place of the dialogue, which no test can answer.
            item.setSavePath(to)
            item.once('done', (_done, state) => resolve([offered, state]))
          })
        }),
      path,
    )
    await page.evaluate(save(`URL.createObjectURL(new Blob(['a;b']))`))
    expect(await saved).toEqual(['sheets.csv', 'completed'])
    expect(readFileSync(path, 'utf8')).toBe('a;b')
  })

  test('and nothing else is', async ({ launch }) => {
    const { app, page } = await launch()
    const prevented = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<boolean>((resolve) => {
          const { session } = BrowserWindow.getAllWindows()[0]!.webContents
          session.once('will-download', (event) => resolve(event.defaultPrevented))
        }),
    )
    await page.evaluate(save(`'data:text/plain,foreign'`))
    expect(await prevented).toBe(true)
  })
})
