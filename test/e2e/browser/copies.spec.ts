import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { openSaveCopy, removeCustomer } from '#test/support/browser/copies.ts'
import { button, heading, link, question, row } from '#test/support/browser/find.ts'
import { addFirstCustomer, chooseFile } from '#test/support/browser/journey.ts'
import { expectAccessible, expectNoSidewaysScroll, expectNothingCutOff } from '#test/support/browser/look.ts'
import { test } from '#test/support/browser/test.ts'

test.use({ language: 'es' })

const CUSTOMER = { name: 'Vinos del Sur', domain: 'vinos.example', country: 'España' }

test('a copy of all data brings back a customer who was removed, through a power cut', async ({
  page,
  start,
  t,
}) => {
  const host = await start()
  await addFirstCustomer(page, t, CUSTOMER)
  const save = await openSaveCopy(page, t)
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await save()
  const saved = await download
  expect(saved.suggestedFilename()).toMatch(/^Partner Desk \d{4}-\d\d-\d\d\.zip$/)
  await expect(page.getByText(t('copies.saved', { name: saved.suggestedFilename() })).last()).toBeVisible()
  await expect(question(page, t('copies.saveTitle'))).toBeHidden()
  const file = await readFile(await saved.path())

  await removeCustomer(page, t, CUSTOMER.name)
  await link(page, t('shell.settings')).click()
  const half = file.subarray(0, file.length / 2)
  const chosen = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/zip', buffer })
  await chooseFile(page, t('copies.restore'), chosen('media.zip', half))
  await expect(page.getByText(t('refusals.file-no-copy')).last()).toBeVisible()
  await page.setViewportSize({ width: 640, height: 768 })
  await chooseFile(page, t('copies.restore'), chosen('copia.zip', file))
  const restoring = question(page, t('copies.restoreTitle'))
  await expect(restoring.getByText(/1 cliente, 0 usuarios\.$/)).toBeVisible()
  await expect(page.getByText(t('copies.notRead', { file: 'media.zip' }))).toBeHidden()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await expectNothingCutOff(page)
  await restoring.getByRole('button', { name: t('copies.replace') }).click()
  await expect(page.getByText(t('copies.restored')).last()).toBeVisible()
  await expect(button(page, t('copies.restore'))).toBeFocused()
  await host.kill()

  await start()
  await page.setViewportSize({ width: 1366, height: 768 })
  await link(page, t('labels.customers')).click()
  await expect(heading(page, t('labels.customers'))).toBeVisible()
  await expect(row(page, CUSTOMER.name)).toBeVisible()
})
