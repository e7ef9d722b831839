import { expect } from '@playwright/test'
import { addresses } from '#renderer/addresses.ts'
import { addFirstCustomer, chooseFile, chooseList } from '#test/support/browser/journey.ts'
import { fixtureFile, REAL_LISTS } from '#test/support/browser/lists.ts'
import { test } from '#test/support/browser/test.ts'

test.describe('a list with mistakes', () => {
  test.use({ language: 'ru' })

  test('has every problem of every row listed, and creates nobody', async ({ page, start, t }) => {
    await start()
    await addFirstCustomer(page, t, { ...REAL_LISTS.ru.customer, domain: 'fabrikam.example' })
    await chooseList(page, t, fixtureFile('many-problems.csv'))

    const rows = page.getByRole('grid', { name: t('importRows.grid.label') }).getByRole('row')
    await expect(rows.filter({ hasText: 'иван@fabrikam.example' })).toContainText(
      'есть недопустимые знаки: и в а н.',
    )
    await expect(rows.filter({ hasText: 'foreign@contoso.example' })).toContainText(
      'Используйте один из доменов: fabrikam.example.',
    )
    await expect(page.getByText('Hunter2!Hunter2!')).toHaveCount(0)
    await expect(page.getByRole('button', { name: t('common.next'), exact: true })).toBeDisabled()

    const customerId = /customers\/([^/]+)/.exec(page.url())![1]!
    await page.goto(new URL(`#${addresses.users(customerId)}`, page.url()).href)
    await expect(page.getByText(t('users.none'))).toBeVisible()
  })

  test('can be followed by the mended one at once', async ({ page, start, t }) => {
    await start()
    await addFirstCustomer(page, t, REAL_LISTS.ru.customer)
    await chooseList(page, t, fixtureFile('many-problems.csv'))
    await chooseFile(page, t('imports.choose.another'), fixtureFile(REAL_LISTS.ru.file))
    await expect(page.getByText(t('importRows.create', { count: 24 }), { exact: true })).toBeVisible()
  })
})

for (const [file, code] of [
  ['empty.csv', 'file-empty'],
  ['binary.csv', 'file-binary'],
] as const)
  test(`${file} is refused by name`, async ({ page, start, t }) => {
    await start()
    await addFirstCustomer(page, t, REAL_LISTS.en.customer)
    await page.getByRole('link', { name: t('labels.usersAndLicenses') }).click()
    await page.getByRole('link', { name: t('users.import') }).click()
    await chooseFile(page, t('imports.choose.button'), fixtureFile(file))
    await expect(page.getByText(t('imports.choose.refused', { file }))).toBeVisible()
    await expect(page.getByText(t(`refusals.${code}`))).toBeVisible()
    await expect(page.getByRole('button', { name: t('imports.choose.button') })).toBeEnabled()
  })

test('a wrong encoding or delimiter can be chosen and taken back, and the values follow', async ({
  page,
  start,
  t,
}) => {
  await start()
  await addFirstCustomer(page, t, REAL_LISTS.es.customer)
  await chooseList(page, t, fixtureFile(REAL_LISTS.es.file))
  await page.getByRole('button', { name: t('imports.recognized.change') }).click()
  const columns = page.getByRole('table', { name: t('imports.columns.table') })
  await expect(columns.getByText('Begoña Muñoz Ibáñez')).toBeVisible()
  const encoding = page.getByRole('combobox', { name: t('imports.recognized.encoding') })
  await encoding.click()
  await page.getByRole('option', { name: t('imports.recognized.encodings.windows-1251') }).click()
  await expect(columns.getByText('Begoсa Muсoz Ibбсez')).toBeVisible()
  await encoding.click()
  await page.getByRole('option', { name: t('imports.recognized.encodings.windows-1252') }).click()
  await expect(columns.getByText('Begoña Muñoz Ibáñez')).toBeVisible()
})
