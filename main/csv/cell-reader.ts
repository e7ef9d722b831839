import type { RowProblem } from '#shared/contract/imports.ts'
import { readCountry } from '#shared/domain/country.ts'
import { isEmailAddress } from '#shared/domain/domain-name.ts'
import type { ImportField } from '#shared/domain/import-file.ts'
import type { DraftCustomer } from './draft-customers.ts'
import { NONE } from './draft-types.ts'
import { readLanguage } from './read-language.ts'
import { readLicenses, writeLicenses } from './read-licenses.ts'
import { readRoles } from './read-roles.ts'
import { readSignIn } from './read-sign-in.ts'

/** What a cell says: as an `OutcomeBlock` holds it, or what of it is not understood. */
type Reading =
  | { readonly text: string; readonly problem: null }
  | { readonly text: ''; readonly problem: { readonly code: RowProblem['code']; readonly value: string } }

const SAYS_NOTHING: Reading = { text: '', problem: null }
const OBJECT_ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
/** Texts remembered of a field: a list has few countries, roles and products in many rows. */
const REMEMBERED = 1000

/** Understands cells, and remembers what it understood. */
export class CellReader {
  readonly #known = new Map<string, Map<string, Reading>>()

  read(field: ImportField, value: string, customer: DraftCustomer | null): Reading {
    if (value === '') return SAYS_NOTHING
    const key = field === 'licenses' ? `licenses ${customer?.rules.customerId ?? ''}` : field
    let known = this.#known.get(key)
    if (!known) this.#known.set(key, (known = new Map<string, Reading>()))
    let reading = known.get(value)
    if (!reading) {
      reading = readCell(field, value, customer)
      if (known.size < REMEMBERED) known.set(value, reading)
    }
    return reading
  }
}

function readCell(field: ImportField, value: string, customer: DraftCustomer | null): Reading {
  switch (field) {
    case 'country':
    case 'usageLocation':
      return understood(readCountry(value), 'country-unknown', value)
    case 'preferredLanguage':
      return understood(readLanguage(value), 'language-unknown', value)
    case 'signInAllowed':
      return understood(readSignIn(value)?.toString() ?? null, 'sign-in-unknown', value)
    case 'objectId':
      return understood(OBJECT_ID.test(value) ? value.toLowerCase() : null, 'object-id-invalid', value)
    case 'alternateEmail':
      return understood(isEmailAddress(value) ? value : null, 'email-invalid', value)
    case 'roles':
      return rolesIn(value)
    case 'licenses':
      return licensesIn(value, customer)
    default:
      return { text: value, problem: null }
  }
}

const understood = (text: string | null, code: RowProblem['code'], value: string): Reading =>
  text === null ? { text: '', problem: { code, value } } : { text, problem: null }

function rolesIn(value: string): Reading {
  const { roles, unknown } = readRoles(value)
  if (unknown !== null) return understood(null, 'role-unknown', unknown)
  if (roles.length > 1 && roles.includes('global-administrator'))
    return understood(null, 'roles-mixed', value)
  return understood(roles.join(' ') || NONE, 'role-unknown', value)
}

/** Whose row nobody knows could have any product: that its customer is unknown is problem enough. */
function licensesIn(value: string, customer: DraftCustomer | null): Reading {
  if (!customer) return SAYS_NOTHING
  const { licenses, unknown } = readLicenses(value, customer.products)
  if (unknown !== null) return understood(null, 'license-unknown', unknown)
  return licenses === null ? SAYS_NOTHING : { text: writeLicenses(licenses) || NONE, problem: null }
}
