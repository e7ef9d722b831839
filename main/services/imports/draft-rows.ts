import type { CustomerId } from '#shared/domain/customer.ts'
import type { UserId } from '#shared/domain/user.ts'
import type { CsvReader } from '../../csv/csv-reader.ts'
import type { Random } from '../../ports.ts'
import { taskOf } from './drafts.ts'
import type { Draft } from './drafts.ts'
import { rowReader } from './imported-row.ts'
import type { ImportedRow } from './imported-row.ts'
import type { CustomerRows } from './plan.ts'

interface Rows {
  readonly byCustomer: ReadonlyMap<CustomerId, CustomerRows>
  /** The passwords of the file, by the id that their users get. */
  readonly passwords: ReadonlyMap<UserId, string>
}

/** All rows to be created or updated. `hear` learns how many of them are read. */
export async function readRows(
  csv: CsvReader,
  random: Random,
  draft: Draft,
  hear: (rows: number) => void = () => undefined,
): Promise<Rows> {
  const lists = draft.customers.map((): ImportedRow[] => [])
  const passwords = new Map<UserId, string>()
  const read = rowReader(() => random.uuid())
  let rows = 0
  for await (const block of csv.outcome(draft.draftId)) {
    for (const { customer, at, row } of read(block)) {
      lists[customer]?.push(row)
      const password = block.passwords?.[at]
      if (password) passwords.set(row.newId, password)
    }
    rows += block.rows.length
    hear(rows)
  }
  const named = taskOf(draft) === 'take-over' ? await namesOf(csv, draft, lists) : null
  const byCustomer = draft.customers.map(({ id }, at) => [id, { rows: lists[at] ?? [], named }] as const)
  return { byCustomer: new Map(byCustomer), passwords }
}

/**
 * The same without passwords, kept until the draft changes. A draft that changes meanwhile is read again.
 */
export async function keptRows(
  csv: CsvReader,
  random: Random,
  draft: Draft,
): Promise<ReadonlyMap<CustomerId, CustomerRows>> {
  for (;;) {
    const { version } = draft
    if (draft.rows?.version !== version)
      draft.rows = { version, byCustomer: readRows(csv, random, draft).then((rows) => rows.byCustomer) }
    const rows = await draft.rows.byCustomer
    if (draft.version === version) return rows
  }
}

/** The user names of all rows in lower case, also of those that are left out or wrong. */
async function namesOf(
  csv: CsvReader,
  draft: Draft,
  lists: readonly (readonly ImportedRow[])[],
): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  for (const rows of lists)
    for (const { userPrincipalName } of rows) names.add(userPrincipalName.toLowerCase())
  const column = draft.summary.fields.indexOf('userPrincipalName')
  for (const show of ['left-out', 'errors'] as const) {
    const { rows } = await csv.rows(draft.draftId, { show, offset: 0, limit: draft.summary.rows })
    for (const { cells } of rows) names.add(cells[column]?.toLowerCase() ?? '')
  }
  return names
}
