import type { License } from '#shared/domain/user.ts'
import { foldHeading } from './headings.ts'
import type { ProductNames } from './product-names.ts'

/** How lists say that somebody has no licence; "Unlicensed" is Microsoft 365's own export. */
const NO_LICENSE = new Set(
  ['Unlicensed', 'None', 'No license', 'No licence', 'Sin licencia', 'Ninguna', 'Нет', 'Без лицензии'].map(
    foldHeading,
  ),
)
/** What stands between commas; those in brackets are between the plans left out of a product. */
const BETWEEN_COMMAS = /(?:[^,()]|\([^()]*\)|[()])+/g

/** What a cell of licences means; `unknown` is the first name that means none. Null is nothing said. */
export interface ReadLicenses {
  readonly licenses: readonly License[] | null
  readonly unknown: string | null
}

/**
 * Reads a cell of one product or of several, by SKU id, part number or name. Between them stands a plus sign, a bar, a
 * semicolon or a comma; the whole cell is tried first, and commas last, since a product's name may
 * hold these, too.
 */
export function readLicenses(cell: string, products: ProductNames): ReadLicenses {
  if (cell === '') return { licenses: null, unknown: null }
  if (NO_LICENSE.has(foldHeading(cell))) return { licenses: [], unknown: null }
  const licenses = new Map<string, License>()
  const take = (text: string): boolean => {
    const license = readLicense(text.trim(), products)
    if (license) licenses.set(license.skuId, license)
    return license !== null || text.trim() === ''
  }
  if (!take(cell))
    for (const part of cell.split(/[+|;]/))
      if (!take(part))
        for (const name of part.match(BETWEEN_COMMAS) ?? [])
          if (!take(name)) return { licenses: null, unknown: name.trim() }
  return { licenses: licenses.size > 0 ? [...licenses.values()] : null, unknown: null }
}

/** One product, maybe with the service plans that are left out of it: `skuId(-planId,-planId)`. */
function readLicense(text: string, products: ProductNames): License | null {
  const skuId = products.get(text.toLowerCase())
  if (skuId) return { skuId, disabledPlans: [] }
  const bracket = text.lastIndexOf('(')
  if (bracket < 0 || !text.endsWith(')')) return null
  const known = products.get(text.slice(0, bracket).trim().toLowerCase())
  const plans = text.slice(bracket + 1, -1).split(',')
  const disabledPlans = plans.map((plan) => /^\s*-([^-\s()][^\s()]*)\s*$/.exec(plan)?.[1] ?? '')
  return known && !disabledPlans.includes('') ? { skuId: known, disabledPlans } : null
}

/** Licences as an outcome holds them: `skuId(-planId,-planId)`, with a blank between two. */
export const writeLicenses = (licenses: readonly License[]): string =>
  licenses
    .map(({ skuId, disabledPlans }) =>
      disabledPlans.length === 0 ? skuId : `${skuId}(${disabledPlans.map((plan) => `-${plan}`).join(',')})`,
    )
    .join(' ')

/** The other way round. */
export const licensesWritten = (text: string): License[] =>
  text.split(' ').map((token) => {
    const [skuId = '', plans = ''] = token.split(/[()]/)
    return { skuId, disabledPlans: plans === '' ? [] : plans.split(',').map((plan) => plan.slice(1)) }
  })
