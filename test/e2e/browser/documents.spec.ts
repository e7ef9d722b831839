import { expect } from '@playwright/test'
import type { Locator } from '@playwright/test'
import { addFirstCustomer, chooseFile } from '#test/support/browser/journey.ts'
import { expectAccessible, expectNoSidewaysScroll, expectNothingCutOff } from '#test/support/browser/look.ts'
import { printedSheets } from '#test/support/browser/printed-sheets.ts'
import { test } from '#test/support/browser/test.ts'
import { solid } from '#test/support/pdf.ts'
import { png } from '#test/support/pictures.ts'

test.use({ language: 'es' })

const LOGO = { name: 'logotipo.txt', mimeType: 'text/plain', buffer: png(240, 80) }
const TRAP = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload="alert(1)"/>') }
const LIST = {
  name: 'personal.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('User Name,Display Name\r\nines@vinos.example,Inés Díaz'),
}

const widthOf = (picture: Locator) =>
  picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0))

test('a customer’s logo, greeting, instructions and QR code stand on its password sheets', async ({
  page,
  start,
  t,
}) => {
  await start()
  await addFirstCustomer(page, t, { name: 'Vinos del Sur', domain: 'vinos.example', country: 'España' })
  await page.getByRole('link', { name: t('documents.title') }).click()
  const preview = page.frameLocator('iframe')
  await expect(preview.getByRole('article')).toContainText(t('sheets.card.destroyCard'))

  const greeting = page.getByRole('textbox', { name: t('documents.greeting') })
  await greeting.fill('Bienvenida, ')
  await page
    .getByRole('group', { name: `${t('documents.insert')}: ${t('documents.greeting')}` })
    .getByRole('button', { name: t('documents.placeholders.name') })
    .click()
  await expect(greeting).toHaveValue('Bienvenida, {name}')
  await expect(greeting).toBeFocused()
  await page
    .getByRole('textbox', { name: t('documents.instructions') })
    .fill('Entra como {userName}\nPregunta a {nadie}')
  await page.getByRole('checkbox', { name: t('documents.qrCode') }).check()
  await page.getByRole('button', { name: t('labels.save') }).click()
  await expect(page.getByText(/^Línea 2: no se conoce \{nadie\}/)).toBeVisible()
  await page
    .getByRole('textbox', { name: t('documents.instructions') })
    .fill('Entra como {userName}\nPregunta')
  await page.getByRole('button', { name: t('labels.save') }).click()
  await expect(page.getByRole('button', { name: t('labels.save') })).toBeHidden()

  await chooseFile(page, t('documents.chooseLogo'), TRAP)
  await expect(page.getByText(t('refusals.logo-no-picture')).last()).toBeVisible()
  await chooseFile(page, t('documents.chooseLogo'), LOGO)
  const shown = page.getByRole('img', { name: t('documents.logoPreview', { customer: 'Vinos del Sur' }) })
  await expect(shown).toBeVisible()
  expect(await widthOf(shown)).toBe(240)
  await expect(preview.getByRole('article')).toContainText('Bienvenida, Lucía Muñoz')
  await expect.poll(() => widthOf(preview.locator('img'))).toBe(240)
  await expectAccessible(page)
  await expectNothingCutOff(page)
  await page.setViewportSize({ width: 640, height: 768 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1366, height: 768 })

  await page.getByRole('link', { name: t('labels.usersAndLicenses') }).click()
  await page.getByRole('link', { name: t('users.import') }).click()
  await chooseFile(page, t('imports.choose.button'), LIST)
  const next = page.getByRole('button', { name: t('common.next'), exact: true })
  await next.click()
  await next.click()
  await page.getByRole('button', { name: t('imports.create.buttons.create', { count: 1 }) }).click()
  await page.getByRole('button', { name: t('batches.print') }).click()
  const card = page.frameLocator('iframe').getByRole('article')
  await expect(card).toContainText('Bienvenida, Inés Díaz')
  await expect(card.getByRole('listitem')).toHaveText(['Entra como ines@vinos.example', 'Pregunta'])
  await expect(card.getByRole('img', { name: t('sheets.card.signInPage') })).toBeVisible()
  expect(await widthOf(card.locator('img'))).toBe(240)
  await expectAccessible(page)
  const [sheet] = await printedSheets(page)
  expect(sheet?.text).toContain(solid('Bienvenida, Inés Díaz'))
})
