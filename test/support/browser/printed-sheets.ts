import type { Page } from '@playwright/test'
import { pagesOf } from '../pdf.ts'
import type { PdfPage } from '../pdf.ts'

/** The sheets of the preview that the page shows, printed as the browser prints them. */
export async function printedSheets(page: Page): Promise<PdfPage[]> {
  const preview = await page.locator('iframe').getAttribute('src')
  const sheets = await page.context().newPage()
  await sheets.goto(new URL(preview ?? '', page.url()).href)
  await sheets.locator('html[data-sheets=ready]').waitFor()
  const pdf = await sheets.pdf({ preferCSSPageSize: true })
  await sheets.close()
  return pagesOf(pdf)
}
