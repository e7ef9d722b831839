import type { TenantExport } from '#shared/domain/decide/compare.ts'
import type { SeenFields } from '#shared/domain/hand-off/seen.ts'
import type { ColumnMeaning } from '#shared/domain/import-file.ts'
import { PROFILE_FIELDS } from '#shared/domain/user.ts'
import type { Draft } from './imports/drafts.ts'
import type { ImportedRow } from './imports/imported-row.ts'
import type { CustomerRows } from './imports/plan.ts'

/** What the rows of a draft show of the tenant, in their order. */
export function exportIn(draft: Draft, { rows, named }: CustomerRows, whole: boolean): TenantExport {
  const { meanings, format } = draft.summary.mapping
  const columns = new Set(meanings.filter((meaning) => meaning !== null))
  return {
    accounts: rows.map((row) => accountOf(row, columns)),
    named: named ?? new Set(),
    whole,
    plansKnown: format === 'graph',
  }
}

/** A row with what its columns say; an empty cell of one says that there is nothing. */
function accountOf(row: ImportedRow, columns: ReadonlySet<ColumnMeaning>): SeenFields {
  const { userPrincipalName, displayName, objectId, usageLocation, roles, signInAllowed } = row
  const profile = Object.fromEntries(
    PROFILE_FIELDS.filter((field) => columns.has(field)).map((field) => [field, row.profile[field] ?? '']),
  )
  return {
    userPrincipalName,
    ...(objectId !== null && { objectId }),
    // Where the file has none, the import makes one up.
    ...(columns.has('displayName') && displayName !== '' && { displayName }),
    ...(Object.keys(profile).length > 0 && { profile }),
    ...(columns.has('usageLocation') && { usageLocation }),
    ...(roles !== null && { roles }),
    ...(signInAllowed !== null && { signInAllowed }),
    ...(columns.has('licenses') && { licenses: row.licenses ?? [] }),
  }
}
