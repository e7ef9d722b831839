import iconv from 'iconv-lite'
import { expect } from 'vitest'
import { Draft } from '#main/csv/draft.ts'
import type { CustomerRules, DraftRules, Mapping } from '#main/csv/draft-types.ts'
import { readDraft } from '#main/csv/read-draft.ts'
import { unpackColumn } from '#main/csv/row-store.ts'
import type { ImportRow, RowProblem } from '#shared/contract/imports.ts'
import type { ColumnMeaning, Encoding, ImportField } from '#shared/domain/import-file.ts'
import { DEFAULT_USER_NAME_RULE } from '#shared/domain/user-name-rule.ts'
import { tableOf } from './tables.ts'

export const encode = (text: string, encoding: Encoding = 'utf-8', addBOM = false): Uint8Array =>
  iconv.encode(text, encoding, { addBOM })

export const BUSINESS = {
  skuId: 'f245ecc8-75af-4f8e-b61f-27d8114de5f3',
  partNumber: 'O365_PREMIUM',
  name: 'Business Standard',
}
export const VISIO = {
  skuId: 'c5928f49-12ba-48f7-ada3-0d743a3601d5',
  partNumber: 'VISIO',
  name: 'Visio, Plan 2',
}

export const customerOf = (customer: Partial<CustomerRules> = {}): CustomerRules => ({
  customerId: 'fabrikam',
  name: 'Fabrikam, Inc.',
  domains: ['fabrikam.example', 'fabrikam.co.example'],
  country: 'US',
  language: 'en',
  userNames: DEFAULT_USER_NAME_RULE,
  products: [BUSINESS, VISIO],
  activeNames: '',
  deletedNames: '',
  activePeople: '',
  ...customer,
})

/** Lines of a list of names, two of them alike. */
export const PEOPLE = [
  'givenName,surname,department',
  'Anna,Abel,Sales',
  'Ben,Bell,Sales',
  'Anna,Abel,Finance',
  'Zoë,Brontë,',
]

/** The rules of a list opened on the page of this customer. */
export const rulesOf = (
  customer: Partial<CustomerRules> = {},
  rules: Partial<DraftRules> = {},
): DraftRules => ({
  customerId: 'fabrikam',
  customers: [customerOf(customer)],
  task: 'create',
  existing: null,
  passwords: 'make',
  ...rules,
})

/** Reads a file as a draft; the test fails when it is refused. */
export async function draftOf(bytes: Uint8Array, rules = rulesOf()): Promise<Draft> {
  const result = await readDraft(bytes, { fileName: 'users.csv', rules, remembered: [] })
  if (!result.ok) expect.fail(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

/** Reads lines, the first of which says what each column means. */
export async function draftOfLines(lines: readonly string[], rules = rulesOf()): Promise<Draft> {
  const table = await tableOf(encode(lines.join('\n')), { kind: 'text', encoding: 'utf-8', delimiter: ',' })
  const meanings = (lines[0] ?? '')
    .split(',')
    .map((meaning) => (meaning === '-' ? null : (meaning as ColumnMeaning)))
  return new Draft(table, mappingOf(meanings), rules)
}

export const mappingOf = (meanings: readonly (ColumnMeaning | null)[]): Mapping => ({
  headed: true,
  format: 'other',
  headerLanguage: null,
  meanings,
  known: meanings.map((meaning) => (meaning === null ? null : 'heading')),
})

export const allRows = (draft: Draft): readonly ImportRow[] =>
  draft.rows({ show: 'all', offset: 0, limit: Infinity }).rows

/** One field of all rows, as the grid shows it. */
export function shown(draft: Draft, field: ImportField): (string | undefined)[] {
  const at = draft.summary.fields.indexOf(field)
  return allRows(draft).map(({ cells }) => cells[at])
}

/** The codes of the problems of each row. */
export const codesOf = (draft: Draft): string[][] => allRows(draft).map(({ problems }) => codes(problems))

export const codes = (problems: readonly RowProblem[]): string[] => problems.map(({ code }) => code)

/** What is to be created and updated: of each row its fields that hold something. */
export function outcomeOf(
  draft: Draft,
): Partial<Record<ImportField | 'password' | 'existing' | 'index', string>>[] {
  const outcome: Record<string, string>[] = []
  for (let number = 0; ; number++) {
    const block = draft.outcome(number)
    if (!block) return outcome
    const cells = block.fields.map((_, column) => unpackColumn(block.rows, column))
    for (let row = 0; row < block.rows.length; row++) {
      const filled = block.fields.map((field, at) => [field, cells[at]?.[row] ?? ''] as const)
      outcome.push({
        index: String(block.indexes[row]),
        ...Object.fromEntries(filled.filter(([, text]) => text !== '')),
        ...(block.existing[row] && { existing: 'yes' }),
        ...(block.passwords && { password: block.passwords[row] ?? '' }),
      })
    }
  }
}
