import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { RefusalCode } from '#shared/contract/index.ts'
import { closestLanguage } from '#shared/domain/language.ts'
import { translator } from '#shared/i18n/index.ts'
import { api } from '../api/client.ts'
import { fitCards } from './fit-cards.ts'
import { loadSheets } from './load-sheets.ts'
import type { JobSheets } from './load-sheets.ts'
import { Sheets } from './sheets.tsx'
import './sheets.css'

/*
 * The page of a print job, `print.html?job=ID`: in the preview, in the window that prints, in the window that
 * makes the PDF. `<html data-sheets>` says how far it is: `loading`, `ready` to be printed, or `failed`.
 */

const page = document.documentElement
const root = createRoot(document.body.appendChild(document.createElement('main')))

show().catch(() => fail('internal'))

async function show(): Promise<void> {
  const jobId = new URLSearchParams(window.location.search).get('job') ?? ''
  // The fonts first: laid out with others, thousands of cards would have to be laid out again.
  const fonts = loadFonts()
  const sheets = await loadSheets(api.sheets, jobId, (first) => void fonts.then(() => render(first)))
  await fonts
  if (!sheets.ok) {
    fail(sheets.refusal.code)
    return
  }
  render(sheets.value)
  page.dataset['sheets'] = 'ready'
}

function render(sheets: JobSheets): void {
  document.title = translator(sheets.language)('sheets.documentTitle', { customer: sheets.customerName })
  page.lang = sheets.language
  flushSync(() => root.render(<Sheets {...sheets} />))
  fitCards(document)
}

/** Printing does not wait for fonts by itself. One that can't be had leaves its texts to the next in line. */
async function loadFonts(): Promise<void> {
  const weights = [400, 500]
  await Promise.allSettled(weights.map((weight) => document.fonts.load(`${weight} 16px "Roboto Mono"`)))
}

function fail(code: RefusalCode | 'disconnected'): void {
  // The operator reads this, in the preview: in the language of the page around it.
  const language = closestLanguage([window.parent.document.documentElement.lang, ...navigator.languages])
  page.lang = language
  flushSync(() =>
    root.render(
      <p role="alert" className="message">
        {translator(language)(`refusals.${code}`)}
      </p>,
    ),
  )
  page.dataset['sheets'] = 'failed'
}
