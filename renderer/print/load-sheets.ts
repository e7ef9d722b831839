import type { SheetCard } from '#shared/contract/sheets.ts'
import type { OutputOf, RefusalOf } from '#shared/contract/index.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { SheetPage } from '#shared/domain/sheet-layout.ts'
import { placesAPage, sheetPages } from '#shared/domain/sheet-options.ts'
import type { Api } from '../api/client.ts'
import type { SheetDocuments } from './card-texts.ts'
import { readyLogoAddress } from './logo-address.ts'

export interface JobSheets extends Pick<OutputOf<'sheets.get'>, 'options' | 'customerName' | 'language'> {
  readonly documents: SheetDocuments
  readonly pages: readonly SheetPage[]
  /** In the order in which the places of the pages name them; while they are loaded, the first ones. */
  readonly cards: readonly SheetCard[]
}

type JobRefusal = RefusalOf<'sheets.get'> | RefusalOf<'sheets.cards'> | Refusal<'disconnected'>

const WINDOW = 500

/**
 * All cards of a print job, fetched a window at a time; the first refusal ends it. `onFirst` gets the cards of the
 * first pages as soon as they are there, when there are more.
 */
export async function loadSheets(
  api: Pick<Api['sheets'], 'get' | 'cards'>,
  jobId: string,
  onFirst: (sheets: JobSheets) => void,
): Promise<Result<JobSheets, JobRefusal>> {
  const job = await api.get({ jobId })
  if (!job.ok) return job
  const { options, customerName, language, groups, cards: total } = job.value
  const { logo, ...texts } = job.value.documents
  const documents = { ...texts, logoAddress: await readyLogoAddress(logo) }
  const pages = namedAsTheyCome(sheetPages(options, total, groups))
  const sheets = { options, customerName, language, documents, pages }
  const cards: SheetCard[] = []
  while (cards.length < total) {
    const isFirst = cards.length === 0
    const limit = isFirst ? firstWindow(placesAPage(options)) : WINDOW
    const window = await api.cards({ jobId, offset: cards.length, limit })
    if (!window.ok) return window
    if (window.value.rows.length === 0) break
    cards.push(...window.value.rows)
    if (isFirst && cards.length < total) onFirst({ ...sheets, cards: [...cards] })
  }
  return ok({ ...sheets, cards })
}

/** Enough for the first pages, so that a large job is seen as soon as a small one. */
const firstWindow = (placesAPage: number): number => Math.max(100, placesAPage)

/** The application gives the cards page by page: the places name them in that order. */
function namedAsTheyCome(pages: readonly SheetPage[]): SheetPage[] {
  let next = 0
  return pages.map((page) =>
    page.kind === 'cover'
      ? page
      : { ...page, places: page.places.map((card) => (card === null ? null : next++)) },
  )
}
