import type { HandOffExport } from '#shared/domain/hand-off/export.ts'
import { handOffKey } from '#shared/domain/hand-off/item.ts'
import type { HandOffDeed, HandOffItem } from '#shared/domain/hand-off/item.ts'
import type { User } from '#shared/domain/user.ts'
import { FABRIKAM } from './customers.ts'

export const PASSWORD = 'Temp-Passw0rd'
/**
 * A thing to be done for a user of this id. The key stands first, as in the application's lists: V8 gives an object a
 * shape of its own where properties follow upon spread ones, and thousands of shapes are slow to read.
 */
export function handOffItem(id: string, deed: HandOffDeed, change: Partial<HandOffItem> = {}): HandOffItem {
  const whom = { userId: id, displayName: id, userPrincipalName: `${id}@fabrikam.example`, objectId: null }
  return { key: handOffKey(deed.kind, id), ...whom, ...change, ...deed }
}

export const creation = (account: User): HandOffItem =>
  handOffItem(
    account.id,
    { kind: 'create', user: account, passwordBatch: 'batch' },
    { displayName: account.displayName, userPrincipalName: account.userPrincipalName },
  )

/** The export of a list; every creation and reset has a password, unless other ones are given. */
export const exportOf = (
  items: readonly HandOffItem[],
  change: Partial<HandOffExport> = {},
): HandOffExport => ({
  exportId: '3f2a81c0-0d5e-4b8a-9a51-5d9c7b1f0e11',
  customer: { name: FABRIKAM.name, domains: FABRIKAM.domains },
  items,
  passwordOf: ({ kind }) => (kind === 'create' || kind === 'reset' ? PASSWORD : null),
  language: 'en',
  ...change,
})
