import type { ImportColumn, ImportRow, RowProblem } from '#shared/contract/imports.ts'
import type { Language } from '#shared/domain/language.ts'
import type { Result } from '#shared/domain/result.ts'
import { ok } from '#shared/domain/result.ts'
import { emptyCustomerState } from '#shared/domain/state.ts'
import { DEFAULT_USER_NAME_RULE } from '#shared/domain/user-name-rule.ts'
import { translator } from '#shared/i18n/index.ts'
import { openCatalogue } from '../catalogue/catalogue.ts'
import type { Draft } from '../csv/draft.ts'
import type { CustomerRules, DraftRules, DraftSummary } from '../csv/draft-types.ts'
import { readDraft } from '../csv/read-draft.ts'
import type { ReadRefusal } from '../csv/read-table.ts'
import { taskOf } from '../services/imports/drafts.ts'
import { allProducts } from '../services/products.ts'

/** What the list is held against: customers that subscribe to every product and have no users yet. */
export interface ListContext {
  readonly customers: readonly ListCustomer[]
  readonly language: Language
}

export interface ListCustomer {
  readonly name: string
  /** In lower case, the primary one first; none: those that the list names. */
  readonly domains: readonly string[]
}

/** What Partner Desk makes of a list, as the tool prints it. Passwords are in none of it. */
export interface ListReport {
  readonly format: DraftSummary['mapping']['format']
  readonly task: DraftRules['task']
  readonly source: DraftSummary['source']
  readonly sheets: readonly string[]
  /** Number of the row of headings as Excel counts; null where there is none. */
  readonly headerRow: number | null
  readonly headerLanguage: Language | null
  readonly columns: readonly ImportColumn[]
  readonly lacks: DraftSummary['lacks']
  readonly domains: readonly string[]
  readonly rows: number
  readonly rowsWithErrors: number
  readonly rowsWithWarnings: number
  readonly users: readonly ReportedUser[]
}

interface ReportedUser {
  readonly row: number
  /** What the row says of the user, by field; fields without a value are left out. */
  readonly user: Readonly<Record<string, string>>
  /** Fields that were made of others. */
  readonly made: ImportRow['made']
  readonly problems: readonly (RowProblem & { readonly sentence: string })[]
}

/** Whether every row could be created as it is. */
export const isFlawless = ({ rowsWithErrors, lacks }: ListReport): boolean =>
  rowsWithErrors === 0 && lacks.length === 0

/** Reads a list through the same code as the preview of an import. */
export async function describeList(
  bytes: Uint8Array,
  fileName: string,
  { customers, language }: ListContext,
): Promise<Result<ListReport, ReadRefusal>> {
  const read = await readDraft(bytes, { fileName, rules: rulesFor(customers, language), remembered: [] })
  if (!read.ok) return read
  const draft = read.value
  const settled = { task: null, existing: null, passwords: 'make', gone: 'keep' } as const
  const task = taskOf({ settled, summary: draft.summary })
  const named = customers.map((each) =>
    each.domains.length > 0 ? each : { ...each, domains: domainsIn(draft) },
  )
  draft.apply({ type: 'rules', rules: { ...rulesFor(named, language), task } })
  return ok(reportOf(draft, language))
}

function reportOf(draft: Draft, language: Language): ListReport {
  const { mapping, source, sheets, columns, lacks, fields, ...counts } = draft.summary
  const { rows, rowsWithErrors, rowsWithWarnings } = counts
  const t = translator(language)
  const users = draft.rows({ show: 'all', offset: 0, limit: rows }).rows.map((row): ReportedUser => {
    const filled = fields.map((field, at) => [field, row.cells[at] ?? ''] as const)
    return {
      row: row.row,
      user: Object.fromEntries(filled.filter(([, value]) => value !== '')),
      made: row.made,
      problems: row.problems.map((problem) => ({
        ...problem,
        sentence: t(`imports.problems.${problem.code}.what`, { ...problem.details }),
      })),
    }
  })
  return {
    ...{ format: mapping.format, task: draft.rules.task, source, sheets },
    headerRow: mapping.headed ? draft.firstRow : null,
    headerLanguage: mapping.headerLanguage,
    domains: draft.rules.customers.flatMap(({ domains }) => domains),
    ...{ columns, lacks, rows, rowsWithErrors, rowsWithWarnings, users },
  }
}

function rulesFor(customers: readonly ListCustomer[], language: Language): DraftRules {
  const products = everyProduct()
  const rules = customers.map(({ name, domains }, at): CustomerRules => ({
    ...{ customerId: `customer-${at}`, name, domains, country: COUNTRIES[language], language },
    ...{ userNames: DEFAULT_USER_NAME_RULE, products, activeNames: '', deletedNames: '', activePeople: '' },
  }))
  const [only] = rules
  const customerId = rules.length === 1 && only ? only.customerId : null
  return { customerId, customers: rules, task: 'create', existing: null, passwords: 'make' }
}

/** Every product of the catalogue; of those with the same name only the first one goes by it. */
function everyProduct(): CustomerRules['products'] {
  const names = new Set<string>()
  return allProducts(emptyCustomerState(), openCatalogue()).map((product) => {
    const isTaken = names.has(product.name)
    names.add(product.name)
    return isTaken ? { ...product, name: product.partNumber } : product
  })
}

/** The customer's country, for rows that name none. */
const COUNTRIES: Readonly<Record<Language, string>> = { en: 'US', es: 'ES', ru: 'RU' }

/** The domains of the user names in a list, the first one first. */
function domainsIn(draft: Draft): string[] {
  const { fields, rows } = draft.summary
  const names = fields.indexOf('userPrincipalName')
  const found = new Set<string>()
  for (const { cells } of draft.rows({ show: 'all', offset: 0, limit: rows }).rows) {
    const domain = /@([^@\s]+)$/.exec(cells[names] ?? '')?.[1]
    if (domain !== undefined) found.add(domain.toLowerCase())
  }
  return [...found]
}
