import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { addresses } from '#renderer/addresses.ts'
import { translator } from '#shared/i18n/index.ts'
import { openSaveCopy, removeCustomer } from '#test/support/browser/copies.ts'
import { link, question, row } from '#test/support/browser/find.ts'
import { addFirstCustomer, chooseFile } from '#test/support/browser/journey.ts'
import { saveAs } from '#test/support/electron/save-as.ts'
import { test } from '#test/support/electron/test.ts'

const t = translator('ru')
const CUSTOMER = { name: 'Ромашка', domain: 'romashka.example', country: 'Россия' }

test('A copy of all data is saved, and brings back a customer who was removed, without a restart', async ({
  launch,
  dataDir,
}) => {
  test.slow()
  const russian = { env: { LANGUAGE: 'ru', LANG: 'ru_RU.UTF-8' } }
  const { app, page, close } = await launch(russian)
  await addFirstCustomer(page, t, CUSTOMER)
  const save = await openSaveCopy(page, t)
  const file = join(dataDir, 'copy.zip')
  const buffer = await saveAs(app, file, save)
  await expect(question(page, t('copies.saveTitle'))).toBeHidden()
  await removeCustomer(page, t, CUSTOMER.name)

  await link(page, t('shell.settings')).click()
  const name = 'Копия.zip'
  await chooseFile(page, t('copies.restore'), { name, mimeType: 'application/zip', buffer })
  const restoring = question(page, t('copies.restoreTitle'))
  await expect(restoring.getByText(/1 клиент, 0 пользователей\.$/)).toBeVisible()
  await restoring.getByRole('button', { name: t('copies.replace') }).click()
  await expect(page.getByText(t('copies.restored')).last()).toBeVisible()
  await link(page, t('labels.customers')).click()
  await expect(row(page, CUSTOMER.name)).toBeVisible()
  expect(readdirSync(join(dataDir, 'replaced'))).toHaveLength(1)
  await close()
  expect(existsSync(join(dataDir, 'lock'))).toBe(false)

  const again = await launch(russian)
  await link(again.page, t('labels.customers')).click()
  await expect(row(again.page, CUSTOMER.name)).toBeVisible()
  // Where the menu leads.
  await again.page.evaluate(`location.hash = ${JSON.stringify(addresses.saveCopy)}`)
  await expect(question(again.page, t('copies.saveTitle'))).toBeVisible()
})
