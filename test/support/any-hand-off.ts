import fc from 'fast-check'
import { HAND_OFF_KINDS } from '#shared/domain/hand-off/item.ts'
import type { HandOffDeed, HandOffItem, HandOffKind } from '#shared/domain/hand-off/item.ts'
import { ADMIN_ROLES, PROFILE_FIELDS } from '#shared/domain/user.ts'
import type { Profile } from '#shared/domain/user.ts'
import { BUSINESS_BASIC, BUSINESS_STANDARD, user } from './customers.ts'
import { handOffItem } from './hand-off.ts'

/** What Excel, PowerShell, JSON, CSV, URLs and HTML treat specially, and what only looks harmless. */
export const HOSTILE = [
  '"',
  "'",
  '’',
  '`',
  '$',
  '$(Remove-Item *)',
  '${env:Path}',
  '@(1)',
  '@{a=1}',
  '%TEMP%',
  '&calc',
  ';',
  ',',
  '\t',
  '\r\n',
  '\n',
  '|',
  '=1+1',
  '+7 (495)',
  '-1',
  '@SUM(A1)',
  '\\',
  '/',
  '../..',
  '#>',
  '<#',
  '"@',
  "'@",
  '{0}',
  '{{count}}',
  '$t(common.next)',
  '</script>',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\u0000',
  '\u202e',
  'Żółć',
  'Ёлка',
  '日本',
  '😀',
  '\ud83d',
  '2026-11-27T00:00:00Z',
  'true',
  'null',
  '0x1F',
  '--%',
] as const

const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
)
/** A text that a field takes: 40 characters or fewer, something in it. */
export const anyValue = fc
  .array(anyText, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('').slice(0, 40))
export const anyUserName = fc.stringMatching(/^[A-Za-z0-9'\-_!#^~]{1,20}@fabrikam\.example$/)
export const anyPassword = fc.stringMatching(/^[!-~]{8,30}$/)

const anyProfile: fc.Arbitrary<Profile> = fc.record(
  Object.fromEntries(
    PROFILE_FIELDS.map((field) => [field, field === 'country' ? fc.constantFrom('GB', 'ES') : anyValue]),
  ),
  { requiredKeys: [] },
)
const anyLicenses = fc
  .uniqueArray(fc.constantFrom(BUSINESS_BASIC, BUSINESS_STANDARD), { minLength: 1 })
  .map((skuIds) => skuIds.map((skuId) => ({ skuId, disabledPlans: [] })))

/** A deed of each kind with any values. */
const anyDeed: { readonly [Kind in HandOffKind]: fc.Arbitrary<HandOffDeed> } = {
  delete: fc.constant({ kind: 'delete' }),
  purge: fc.constant({ kind: 'purge' }),
  rename: anyUserName.map((to) => ({ kind: 'rename', to })),
  create: fc
    .record({ userPrincipalName: anyUserName, displayName: anyValue, profile: anyProfile })
    .map((change) => ({ kind: 'create', user: user('u', change), passwordBatch: 'batch' })),
  restore: fc.option(anyUserName).map((newUserPrincipalName) => ({ kind: 'restore', newUserPrincipalName })),
  roles: fc
    .shuffledSubarray([...ADMIN_ROLES], { minLength: 1 })
    .chain((roles) =>
      fc
        .nat(roles.length)
        .map((at) => ({ kind: 'roles', add: roles.slice(0, at), remove: roles.slice(at) }) as const),
    ),
  'usage-location': fc
    .option(fc.constantFrom('GB', 'ES'))
    .map((usageLocation) => ({ kind: 'usage-location', usageLocation })),
  'licenses-removed': anyLicenses.map((licenses) => ({
    kind: 'licenses-removed',
    skuIds: licenses.map(({ skuId }) => skuId),
  })),
  'licenses-given': anyLicenses.map((licenses) => ({ kind: 'licenses-given', licenses })),
  reset: fc
    .boolean()
    .map((mustChangePassword) => ({ kind: 'reset', passwordBatch: 'batch', mustChangePassword })),
  'sign-in': fc.boolean().map((allowed) => ({ kind: 'sign-in', allowed })),
  edit: fc
    .record({
      displayName: anyValue,
      department: fc.oneof(anyValue, fc.constant('')),
      businessPhone: anyValue,
    })
    .map((changes) => ({ kind: 'edit', changes })),
}

const anyUsersItems = fc
  .record({
    id: fc.uuid(),
    objectId: fc.option(fc.uuid()),
    displayName: anyValue,
    userPrincipalName: anyUserName,
    deeds: fc
      .subarray([...HAND_OFF_KINDS], { minLength: 1 })
      .chain((kinds) => fc.tuple(...kinds.map((kind) => anyDeed[kind]))),
  })
  .map(({ id, objectId, displayName, userPrincipalName, deeds }) =>
    deeds.map((deed) =>
      handOffItem(id, deed, {
        displayName,
        userPrincipalName,
        // Who has still to be created has no id.
        objectId: deeds.some(({ kind }) => kind === 'create') ? null : objectId,
      }),
    ),
  )

/** Any list, in the order of the kinds; also lists that no history leads to. */
export const anyItems: fc.Arbitrary<HandOffItem[]> = fc
  .uniqueArray(anyUsersItems, { maxLength: 12, selector: (items) => items[0]?.userId })
  .map((users) =>
    users
      .flat()
      .sort((left, right) => HAND_OFF_KINDS.indexOf(left.kind) - HAND_OFF_KINDS.indexOf(right.kind)),
  )
