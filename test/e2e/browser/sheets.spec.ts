import { expect } from '@playwright/test'
import type { FrameLocator, Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import { addresses } from '#renderer/addresses.ts'
import { addFirstCustomer, chooseFile, saved } from '#test/support/browser/journey.ts'
import { test } from '#test/support/browser/test.ts'
import { printedSheets } from '#test/support/browser/printed-sheets.ts'
import { solid } from '#test/support/pdf.ts'

const DOMAIN = `${'long-'.repeat(7)}least.example`

/** Names as long as Microsoft takes them, of the widest letters, beside one as short as they come. */
const PEOPLE = [
  ['w', 'Ю'],
  ['w'.repeat(64), 'Ш'.repeat(256)],
  ['m'.repeat(64), 'Щербакова-Преображенская '.repeat(10).trim()],
  ['a.very.long.name', 'W'.repeat(64)],
  ['ines', 'María de los Ángeles Fernández de Córdoba y Álvarez de Toledo'],
].map(([alias, displayName]) => ({ userName: `${alias}@${DOMAIN}`, displayName: displayName! }))

const list = {
  name: 'long.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'User Name,Display Name',
      ...PEOPLE.map(({ userName, displayName }) => `${userName},${displayName}`),
    ].join('\r\n'),
  ),
}

/** From the first start to the preview of these sheets, with the longest passwords that there are. */
async function previewLongNames(page: Page, t: TFunction): Promise<{ sheets: FrameLocator; csv: string }> {
  const home = page.url()
  await page.goto(new URL(`#${addresses.settings}`, home).href)
  const length = page.getByRole('spinbutton', { name: t('settings.passwordLength') })
  await length.fill('64')
  await length.press('Tab')
  await page.goto(new URL(`#${addresses.dashboard}`, home).href)
  const customer = { name: 'Aceites y Vinos del Guadalquivir Medio', domain: DOMAIN, country: 'Spain' }
  await addFirstCustomer(page, t, customer)
  await page.getByRole('link', { name: t('labels.usersAndLicenses') }).click()
  await page.getByRole('link', { name: t('users.import') }).click()
  await chooseFile(page, t('imports.choose.button'), list)
  const next = page.getByRole('button', { name: t('common.next'), exact: true })
  await next.click()
  await next.click()
  await page
    .getByRole('button', { name: t('imports.create.buttons.create', { count: PEOPLE.length }) })
    .click()
  const { text } = await saved(page, t('batches.csv'))
  await page.getByRole('button', { name: t('batches.print') }).click()
  return { sheets: page.frameLocator('iframe'), csv: text }
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: option }).click()
}

/** In points. */
const SIZES = { A4: [595, 842], Letter: [612, 792] }

const CASES = [
  ['cards-8', 'A4'],
  ['cards-8', 'Letter'],
  ['cards-36', 'A4'],
  ['labels-5160', 'Letter'],
] as const

for (const [layout, paper] of CASES)
  test(`the longest names and passwords stay whole within their cards (${layout}, ${paper})`, async ({
    page,
    start,
    t,
  }) => {
    await start()
    const { sheets, csv } = await previewLongNames(page, t)
    await choose(page, t('sheets.preview.paper'), paper)
    await choose(page, t('sheets.options.layout'), t(`sheets.layouts.${layout}`))
    await expect(sheets.locator(`[data-layout=${layout}][data-paper=${paper}]`)).toBeVisible()
    await expect(page.getByRole('button', { name: t('sheets.preview.print'), exact: true })).toBeEnabled()

    const passwords = sheets.locator('[data-field=password]')
    expect(await passwords.evaluateAll(linesOfEach)).toEqual([1, 1, 1, 1, 1])
    expect(await sheets.getByRole('article').evaluateAll(overhangOfEach)).toEqual([0, 0, 0, 0, 0])

    const [sheet, ...further] = await printedSheets(page)
    expect(further).toEqual([])
    expect(sheet?.size).toEqual(SIZES[paper])
    const shown = await passwords.allTextContents()
    PEOPLE.forEach(({ userName, displayName }, at) => {
      expect(csv).toContain(shown[at])
      const card = displayName + t('sheets.card.userName') + userName + t('sheets.card.temporaryPassword')
      expect(sheet?.text).toContain(solid(card + shown[at]!))
    })
  })

/** On how many lines each of these stands. Runs on the page. */
function linesOfEach(elements: Element[]): number[] {
  return elements.map((element) => {
    const text = document.createRange()
    text.selectNodeContents(element)
    return text.getClientRects().length
  })
}

/** How far, in pixels, anything of a card reaches beyond it. Runs on the page. */
function overhangOfEach(cards: Element[]): number[] {
  return cards.map((card) => {
    const { left, top, right, bottom } = card.getBoundingClientRect()
    const boxes = [...card.querySelectorAll('*:not(wbr)')]
    const beyond = boxes.map((element) => {
      const box = element.getBoundingClientRect()
      const cutOff = element.clientWidth === 0 ? 0 : element.scrollWidth - element.clientWidth
      return Math.max(left - box.left, top - box.top, box.right - right, box.bottom - bottom, cutOff)
    })
    return Math.max(0, Math.round(Math.max(...beyond)))
  })
}
