import type { ImportDraft } from '#shared/contract/imports.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { CsvReader } from '../../csv/csv-reader.ts'
import type { Random } from '../../ports.ts'
import { keptRows } from './draft-rows.ts'
import { dealOf, taskOf } from './drafts.ts'
import type { Draft } from './drafts.ts'
import { needsRows, outlookFor } from './outlook.ts'
import type { SummaryOfCustomer } from './outlook.ts'

/** The draft as the screens see it. */
export async function viewOf(
  draft: Draft,
  { csv, catalogue, ports }: { csv: CsvReader; catalogue: Catalogue; ports: { random: Random } },
): Promise<ImportDraft> {
  const rows = needsRows(draft) ? await keptRows(csv, ports.random, draft) : null
  const { summary, settled } = draft
  const { mapping } = summary
  const task = taskOf(draft)
  return {
    draftId: draft.draftId,
    customerId: draft.customerId,
    fileName: draft.fileName,
    task,
    format: mapping.format,
    headerLanguage: mapping.headerLanguage,
    headed: mapping.headed,
    source: summary.source,
    sheets: [...summary.sheets],
    columns: [...summary.columns],
    remembered: mapping.known.includes('remembered'),
    lacks: [...summary.lacks],
    fields: [...summary.fields],
    rows: summary.rows,
    rowsWithErrors: summary.rowsWithErrors,
    rowsWithWarnings: summary.rowsWithWarnings,
    rowsLeftOut: summary.rowsLeftOut,
    namesMade: summary.namesMade,
    existing: { rows: summary.existingRows, deal: dealOf(draft) },
    passwords: summary.hasPasswords && task === 'create' ? settled.passwords : null,
    gone: settled.gone,
    customers: concerned(draft).map(({ counts, customer }) => {
      const { id, state } = customer
      return outlookFor(draft, counts, state, rows?.get(id) ?? null, catalogue)
    }),
  }
}

/** The customers that rows are of; the one of the page even without any. */
export function concerned(draft: Draft) {
  const counted = new Map(draft.summary.customers.map((counts) => [counts.customerId, counts]))
  return draft.customers.flatMap((customer) => {
    const counts = counted.get(customer.id) ?? nothing(customer.id)
    return counts.rows > 0 || draft.customerId !== null ? [{ customer, counts }] : []
  })
}

const nothing = (customerId: string): SummaryOfCustomer => ({
  customerId,
  rows: 0,
  toCreate: 0,
  toUpdate: 0,
  errors: 0,
  warnings: 0,
  leftOut: 0,
  licenses: [],
})
