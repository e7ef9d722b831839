import type { FileFormat } from '#shared/contract/imports.ts'
import type { Columns } from './columns-in-question.ts'
import { ofDirectory } from './file-format.ts'
import { holdsWholeNames } from './guess-content.ts'

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()
const most = (values: readonly string[], is: (value: string) => boolean): boolean =>
  values.filter(is).length * 2 > values.length

/** A login is the user name where it has a domain, else the part before the @; or it is just somebody's name. */
export function settleLogins(columns: Columns): void {
  for (const at of columns.waiting('login')) {
    const values = columns.values(at)
    if (holdsWholeNames(values, true)) columns.give(at, 'fullName', 'content')
    else if (values.length === 0 || most(values, (value) => value.includes('@')))
      columns.give(at, 'userPrincipalName', 'heading')
    else columns.give(at, 'alias', 'heading')
  }
}

const GUID = /^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i

/** An id is the one in the tenant when it is a GUID; Active Directory's own is another. */
export function settleIds(columns: Columns, format: FileFormat): void {
  if (format === 'active-directory') return
  for (const at of columns.waiting('id'))
    if (most(columns.values(at), (value) => GUID.test(value))) columns.give(at, 'objectId', 'heading')
}

/** Where nobody gets a mailbox from a customer: an address there is a private one. */
const PUBLIC =
  /^(gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|aol|gmx|proton|protonmail|mail|yandex|ya|bk|list|inbox|rambler|terra|telefonica)\.(com|net|org|ru|es|de|me|ua|by|kz|com\.[a-z]{2}|co\.[a-z]{2})$/

/**
 * An e-mail address is the user name where there is none. Beside one it is the alternate address when it lies
 * elsewhere than the user names (but not in a directory, whose `mail` is the person's mailbox), else it is not used.
 */
export function settleAddresses(columns: Columns, format: FileFormat): void {
  const unknown = columns.waiting(null).filter((at) => columns.kind(at) === 'address')
  const inHeadings = columns.waiting('email')
  for (const at of [...inHeadings, ...unknown]) {
    const known = inHeadings.includes(at) ? 'heading' : 'content'
    const values = columns.values(at)
    const isPrivate = most(values, (value) => PUBLIC.test(domainOf(value)))
    if (columns.has('alias') && isPrivate) columns.give(at, 'alternateEmail', known)
    else if (!columns.has('userPrincipalName')) columns.give(at, 'userPrincipalName', known)
    else if (!ofDirectory(format) && liesElsewhere(columns, values)) columns.give(at, 'alternateEmail', known)
  }
}

function liesElsewhere(columns: Columns, addresses: readonly string[]): boolean {
  const names = columns.values(columns.meanings.indexOf('userPrincipalName'))
  const domains = new Set(names.filter((name) => name.includes('@')).map(domainOf))
  return domains.size > 0 && addresses.length > 0 && !addresses.some((value) => domains.has(domainOf(value)))
}
