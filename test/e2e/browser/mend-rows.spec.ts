import { expect } from '@playwright/test'
import iconv from 'iconv-lite'
import { addFirstCustomer, addSubscription, chooseList } from '#test/support/browser/journey.ts'
import { focusOn, pressByKeys } from '#test/support/browser/keyboard.ts'
import { fixtureFile, peopleIn, REAL_LISTS } from '#test/support/browser/lists.ts'
import { expectAccessible, expectNoSidewaysScroll, expectNothingCutOff } from '#test/support/browser/look.ts'
import { test } from '#test/support/browser/test.ts'

/** As a customer's bookkeeper sends it: written in Excel, and by several hands. */
const MESSY_LIST = [
  'ФИО;Почта;Должность;Отдел;Страна',
  'Петрова Анна Сергеевна;петрова@severny-veter.example;Бухгалтер;Бухгалтерия;Россия',
  'Иванов Борис Львович;b.ivanov@severny-veter.example;Инженер;Цех;Расея',
  'Соловьёва Дарья Юрьевна;d.solovyova@severny-veter.example;Инженер;Цех;Расея',
  'Щербаков Глеб Ильич;shcherbakov@mail.example;Охранник;Проходная;Россия',
  ';;;;нет',
  'Ёлкина Вера Петровна;;Юрист;Юридический отдел;Россия',
]

test.describe('a messy list in Russian', () => {
  test.use({ language: 'ru', actionTimeout: 15_000 })

  test('is mended by the keyboard alone until it can be imported', async ({ page, start, t }) => {
    await start()
    await addFirstCustomer(page, t, REAL_LISTS.ru.customer)
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const tab = (show: 'all' | 'errors' | 'left-out', number: number) =>
      page.getByRole('tab', { name: t(`importRows.show.${show}`, { number }), exact: true })

    await pressByKeys(page, page.getByRole('link', { name: t('labels.usersAndLicenses') }))
    await pressByKeys(page, page.getByRole('link', { name: t('users.import') }))
    const chooser = page.waitForEvent('filechooser')
    await pressByKeys(page, button(t('imports.choose.button')))
    await (
      await chooser
    ).setFiles({
      name: 'список.csv',
      mimeType: 'text/csv',
      buffer: iconv.encode(MESSY_LIST.join('\r\n'), 'win1251'),
    })
    const grid = page.getByRole('grid', { name: t('importRows.grid.label') })
    const active = page.locator('[role=gridcell][data-active=true]')
    await expect(tab('errors', 5)).toBeVisible()
    await expectAccessible(page)
    await expectNothingCutOff(page)
    await page.setViewportSize({ width: 640, height: 800 })
    await expectNoSidewaysScroll(page)
    await expectNothingCutOff(page)
    await page.setViewportSize({ width: 1366, height: 768 })

    await focusOn(page, grid)
    await expect(active).toHaveText('петрова@severny-veter.example')
    await page.keyboard.press('Shift+F10')
    const suggestion = page.getByRole('menuitem', {
      name: t('importRows.cell.use', { suggestion: '' }).trim(),
    })
    await expect(suggestion.first()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(tab('errors', 4)).toBeVisible()
    await expect(grid).toBeFocused()

    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F8')
    await expect(active).toHaveText('Расея')
    // A keyboard of Playwright's has no Cyrillic keys: it puts such letters into a field that is open.
    await page.keyboard.press('F2')
    await page.keyboard.press('Control+KeyA')
    await page.keyboard.type('Россия')
    await page.keyboard.press('Enter')
    await expect(tab('errors', 3)).toBeVisible()
    await expect(active).toHaveText('Расея')
    await pressByKeys(page, button(t('importRows.cell.instead', { former: 'Расея', value: 'Россия' })))
    await expect(tab('errors', 2)).toBeVisible()
    await expect(grid).toBeFocused()

    await page.keyboard.press('Control+Home')
    await expect(active).toHaveText('shcherbakov@mail.example')
    await page.keyboard.type('g.shcherbakov@severny-veter.example')
    await page.keyboard.press('Enter')
    await expect(tab('errors', 1)).toBeVisible()
    await page.keyboard.press('Space')
    await expect(page.getByText(t('importRows.none.errors'))).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)

    await pressByKeys(page, button(t('importRows.none.showAll')))
    await expect(grid).toBeFocused()
    await expect(grid.getByRole('rowheader')).toHaveCount(6)
    await expect(tab('left-out', 1)).toBeVisible()
    await expect(page.getByText('elkina@severny-veter.example').first()).toBeVisible()
    const rejects = page.waitForEvent('download')
    await pressByKeys(page, button(t('importRows.bar.saveLeftOut')))
    expect((await rejects).suggestedFilename()).toContain('.csv')

    await pressByKeys(page, button(t('common.next')))
    await expect(page.getByRole('heading', { level: 2, name: t('imports.steps.licenses') })).toBeFocused()
    await pressByKeys(page, button(t('common.next')))
    await pressByKeys(page, button(t('imports.create.buttons.create', { count: 5 })))
    const created = t('batches.title.import', { count: 5 })
    await expect(page.getByRole('heading', { level: 1, name: created })).toBeFocused()
  })
})

test.describe('a list of more users than there are seats', () => {
  test.use({ language: 'es', actionTimeout: 15_000 })

  test('lets some go without, and says who', async ({ page, start, t }) => {
    const product = 'Microsoft 365 Business Basic'
    const users = peopleIn(REAL_LISTS.es).length
    const missing = 4
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await start()
    await addFirstCustomer(page, t, REAL_LISTS.es.customer)
    await addSubscription(page, t, product, users - missing)
    await chooseList(page, t, fixtureFile(REAL_LISTS.es.file))
    await button(t('common.next')).click()
    await page.getByRole('checkbox', { name: product }).check()
    await expect(page.getByText(t('importRows.seats.short', { count: missing, product }))).toBeVisible()
    await expect(button(t('common.next'))).toBeDisabled()
    await expectAccessible(page)

    await page.setViewportSize({ width: 640, height: 800 })
    await expectNoSidewaysScroll(page)
    await button(t('importRows.seats.without')).click()
    const dialog = page.getByRole('dialog', { name: t('importRows.seats.dialog.title', { product }) })
    await expect(dialog.getByText(t('importRows.seats.dialog.enough'))).toBeVisible()
    await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(missing)
    await expectAccessible(page)
    await expectNothingCutOff(page)
    await dialog
      .getByRole('button', { name: t('importRows.seats.dialog.confirm', { count: missing }) })
      .click()
    await expect(page.getByText(t('importRows.seats.madeWithout', { count: missing, product }))).toBeVisible()
    await expect(button(t('common.next'))).toBeEnabled()
  })
})
