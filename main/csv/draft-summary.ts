import type { SkuId } from '#shared/domain/user.ts'
import type { DraftRows } from './draft-rows.ts'
import type { DraftSummary } from './draft-types.ts'

type Counts = Pick<
  DraftSummary,
  'rowsWithErrors' | 'rowsWithWarnings' | 'rowsLeftOut' | 'namesMade' | 'existingRows' | 'customers'
>
type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }
type CustomerCounts = Writable<Omit<DraftSummary['customers'][number], 'licenses'>> & {
  /** Rows to create by the number of their group of products. */
  readonly groups: Map<number, number>
}

/** Counts the rows of a draft, all of them and by customer. Those left out count as nothing else. */
export function countRows(rows: DraftRows): Counts {
  const counts = { rowsWithErrors: 0, rowsWithWarnings: 0, rowsLeftOut: 0, namesMade: 0, existingRows: 0 }
  const customers = new Map<number, CustomerCounts>()
  if (rows.customers.given >= 0) customers.set(rows.customers.given, nothingOf(rows, rows.customers.given))
  for (let index = 0; index < rows.length; index++) {
    const at = rows.customerAt(index)
    let customer = customers.get(at)
    if (!customer) customers.set(at, (customer = nothingOf(rows, at)))
    customer.rows++
    const action = rows.actionOf(index)
    if (rows.madeName(index) !== '') counts.namesMade++
    if (action === 'left-out') {
      counts.rowsLeftOut++
      customer.leftOut++
      continue
    }
    if (rows.isExisting(index)) counts.existingRows++
    if (action === 'update') customer.toUpdate++
    else if (action === 'create') {
      customer.toCreate++
      const group = rows.licenses.groupOf(index)
      customer.groups.set(group, (customer.groups.get(group) ?? 0) + 1)
    }
    if (rows.hasError(index)) {
      counts.rowsWithErrors++
      customer.errors++
    } else if (rows.hasWarning(index)) {
      counts.rowsWithWarnings++
      customer.warnings++
    }
  }
  const known = [...customers].filter(([at]) => at >= 0).sort(([a], [b]) => a - b)
  return { ...counts, customers: known.map(([, customer]) => withLicenses(customer, rows)) }
}

const nothingOf = (rows: DraftRows, at: number): CustomerCounts => ({
  customerId: rows.customers.all[at]?.rules.customerId ?? '',
  rows: 0,
  toCreate: 0,
  toUpdate: 0,
  errors: 0,
  warnings: 0,
  leftOut: 0,
  groups: new Map(),
})

/** Groups of the same products in another order or with other plans left out are one. */
function withLicenses(
  { groups, ...customer }: CustomerCounts,
  { licenses }: DraftRows,
): DraftSummary['customers'][number] {
  const counted = new Map<string, { products: readonly SkuId[] | null; rows: number }>()
  for (const [group, rows] of groups) {
    const products = licenses.products[group] ?? null
    const sorted = products && [...products].sort()
    const key = sorted?.join(' ') ?? '-'
    counted.set(key, { products: sorted, rows: (counted.get(key)?.rows ?? 0) + rows })
  }
  const keys = [...counted.keys()].sort()
  return { ...customer, licenses: keys.flatMap((key) => counted.get(key) ?? []) }
}
