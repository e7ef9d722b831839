import type { HandedOff, HandOffExport, HandOffFile } from '#shared/domain/hand-off/export.ts'
import { handOffKey } from '#shared/domain/hand-off/item.ts'
import type { HandOffEdit, HandOffItem } from '#shared/domain/hand-off/item.ts'
import { countryName } from '#shared/domain/country.ts'
import type { User } from '#shared/domain/user.ts'
import { writeCsv } from '../csv/write-csv.ts'
import { safeFileName } from '../services/credential-files.ts'

/** The templates of Entra's bulk operations, version v1.0: their headings, and the example below these. */
const TEMPLATES = {
  create: {
    headings: [
      'Name [displayName] Required',
      'User name [userPrincipalName] Required',
      'Initial password [passwordProfile] Required',
      'Block sign in (Yes/No) [accountEnabled] Required',
      'First name [givenName]',
      'Last name [surname]',
      'Job title [jobTitle]',
      'Department [department]',
      'Usage location [usageLocation]',
      'Street address [streetAddress]',
      'State or province [state]',
      'Country or region [country]',
      'Office [physicalDeliveryOfficeName]',
      'City [city]',
      'ZIP or postal code [postalCode]',
      'Office phone [telephoneNumber]',
      'Mobile phone [mobile]',
    ],
    /**
     * "If you are adding only one entry using the CSV template, you must preserve row 3 and add your new entry to
     * row 4" (Bulk create users in Microsoft Entra ID).
     */
    exampleBeforeOne: ['Example: Chris Green', 'chris@contoso.com', 'myPassword1234', 'No'],
  },
  delete: { headings: ['User name [userPrincipalName] Required'], exampleBeforeOne: null },
  restore: { headings: ['Object ID [objectId] Required'], exampleBeforeOne: null },
} as const

interface NewAccount {
  readonly user: User
  readonly password: string
}

/** The file that makes these accounts in the customer's tenant: Entra admin center, Users, Bulk create. */
export function entraBulkCreateFile(customerName: string, accounts: readonly NewAccount[]): HandOffFile {
  return file('create', `${safeFileName(customerName)} WITH PASSWORDS`, accounts.map(creationRow))
}

/**
 * The work as files for the bulk operations of the Entra admin center, to be taken in this order: deletions,
 * creations, restorations. What their columns lack stays: other kinds, creations whose password is kept no more,
 * restorations without the object id or under another name; of a creation what the template has no column for, as
 * an edit.
 */
export function entraCsvs({ customer, items, passwordOf }: HandOffExport): HandedOff {
  const rows: Record<keyof typeof TEMPLATES, (readonly string[])[]> = { create: [], delete: [], restore: [] }
  const remaining: HandOffItem[] = []
  for (const item of items) {
    if (item.kind === 'delete') rows.delete.push([item.userPrincipalName])
    else if (item.kind === 'restore' && item.objectId !== null && item.newUserPrincipalName === null)
      rows.restore.push([item.objectId])
    else if (item.kind === 'create') {
      const password = passwordOf(item)
      if (password === null) {
        remaining.push(item)
        continue
      }
      rows.create.push(creationRow({ user: item.user, password }))
      const rest = unsaidOf(item.user)
      if (rest) remaining.push(editOf(item, rest))
    } else remaining.push(item)
  }
  const name = safeFileName(customer.name)
  const files: HandOffFile[] = []
  if (rows.delete.length > 0) files.push(file('delete', name, rows.delete))
  if (rows.create.length > 0) files.push(file('create', `${name} WITH PASSWORDS`, rows.create))
  if (rows.restore.length > 0) files.push(file('restore', name, rows.restore))
  return { files, remaining }
}

function creationRow({ user, password }: NewAccount): string[] {
  const { profile } = user
  return [
    user.displayName,
    user.userPrincipalName,
    password,
    user.signInAllowed ? 'No' : 'Yes',
    profile.givenName ?? '',
    profile.surname ?? '',
    profile.jobTitle ?? '',
    profile.department ?? '',
    user.usageLocation ?? '',
    profile.streetAddress ?? '',
    profile.state ?? '',
    profile.country === undefined ? '' : countryName(profile.country, 'en'),
    profile.officeLocation ?? '',
    profile.city ?? '',
    profile.postalCode ?? '',
    profile.businessPhone ?? '',
    profile.mobilePhone ?? '',
  ]
}

/** What the template of creations has no column for; null where the user has nothing of it. */
function unsaidOf({ profile: { faxNumber, alternateEmail }, mustChangePassword }: User): HandOffEdit | null {
  if (faxNumber === undefined && alternateEmail === undefined && mustChangePassword) return null
  return {
    ...(faxNumber === undefined ? {} : { faxNumber }),
    ...(alternateEmail === undefined ? {} : { alternateEmail }),
    // Accounts made in bulk have to choose a password of their own.
    ...(mustChangePassword ? {} : { mustChangePassword }),
  }
}

const editOf = (item: HandOffItem, changes: HandOffEdit): HandOffItem => {
  const { userId, displayName, userPrincipalName, objectId } = item
  const whom = { userId, displayName, userPrincipalName, objectId }
  return { key: handOffKey('edit', userId), ...whom, kind: 'edit', changes }
}

function file(
  operation: keyof typeof TEMPLATES,
  nameEnd: string,
  rows: readonly (readonly string[])[],
): HandOffFile {
  const { headings, exampleBeforeOne } = TEMPLATES[operation]
  const example = exampleBeforeOne && rows.length === 1 ? [exampleBeforeOne] : []
  return {
    name: `Entra bulk ${operation} ${nameEnd}.csv`,
    mimeType: 'text/csv',
    // Entra reads what stands there: no BOM before "version", nothing defused.
    bytes: writeCsv([['version:v1.0'], headings, ...example, ...rows], {
      delimiter: ',',
      formulas: 'keep',
      bom: false,
    }),
  }
}
