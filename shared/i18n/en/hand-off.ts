import type { HandOffKind } from '#shared/domain/hand-off/item.ts'
import type { HandOffFailure } from '#shared/domain/hand-off/result.ts'

/** Why the tenant did not take something: what failed, and the remedy. */
const failures = {
  'no-seats':
    'No seat of the product is free. Buy seats, or take the product away from somebody, then carry it out again.',
  'mutually-exclusive':
    'The user has a product that can’t be held together with this one. Take one of the two away, or leave out the service plans that both have.',
  'dependency-missing':
    'A service plan needs another one that the user does not have. Give the user that one too, or leave out the plan that needs it.',
  'prohibited-in-usage-location':
    'The product, or a service plan of it, is not offered in the usage location of the user. Correct the usage location, or leave it out.',
  'usage-location-missing':
    'The user has no usage location in the tenant, which licenses need. Set it, then carry it out again.',
  'product-unknown':
    'The tenant does not have this product. Check the subscriptions of the customer there and here.',
  'name-taken':
    'The user name, or an address that goes with it, is taken in the tenant. Choose another user name, or delete whoever has it there.',
  'domain-not-verified':
    'The domain of the user name is not verified in this tenant. Check that it is the right tenant, or verify the domain there first.',
  'password-refused':
    'The policy of the tenant refuses the password. Reset it to make another one, then carry that out.',
  'password-missing':
    'The temporary password was destroyed or replaced before it was carried out, so there was none to set. Reset it to make a new one.',
  'value-refused':
    'The tenant refuses a value of the user. The result file says which one it is: correct it, then carry it out again.',
  'not-found': 'The tenant does not know this user. Compare with the tenant to see who is there.',
  'not-restorable':
    'The tenant can’t restore this user any more. Create the user anew, and compare with the tenant.',
  'not-permitted':
    'Whoever carried it out may not do this. Sign in with a role that may: roles, for example, are given by a Global administrator.',
  throttled: 'The tenant had too much to do and took no more. Carry it out again later.',
  unavailable: 'The tenant did not answer as it should. Carry it out again later.',
  'previous-failed':
    'An earlier step for the same user failed, so this one was not tried. Mend that one first.',
  other: 'The tenant refused it. The result file holds its own words.',
} as const satisfies Record<HandOffFailure, string>

/** Headings of what has to be done, by kind. */
const kinds = {
  delete: 'Delete',
  rename: 'Change the user name',
  create: 'Create',
  restore: 'Restore',
  roles: 'Change roles',
  'usage-location': 'Set the usage location',
  'licenses-removed': 'Take licenses away',
  'licenses-given': 'Give licenses',
  reset: 'Reset the password',
  'sign-in': 'Allow or block sign-in',
  edit: 'Edit',
  purge: 'Delete permanently',
} as const satisfies Record<HandOffKind, string>

/** What has to be done for one user. */
const say = {
  whom: '{{name}} ({{userName}})',
  delete: 'Delete {{whom}}',
  rename: 'Change the user name of {{whom}} to {{to}}',
  create: 'Create {{whom}}',
  restore: 'Restore {{whom}}',
  restoreAs: 'Restore {{whom}} as {{to}}',
  rolesGiven: 'Give roles to {{whom}}: {{roles}}',
  rolesTaken: 'Take roles away from {{whom}}: {{roles}}',
  rolesChanged: 'Change roles of {{whom}}: give {{roles}}; take away {{taken}}',
  usageLocation: 'Set the usage location of {{whom}} to {{location}}',
  noUsageLocation: 'Clear the usage location of {{whom}}',
  licensesRemoved: 'Take {{products}} away from {{whom}}',
  licensesGiven: 'Give {{whom}} {{products}}',
  reset: 'Set a new temporary password for {{whom}}',
  allow: 'Allow {{whom}} to sign in',
  block: 'Block sign-in of {{whom}}',
  edit: 'Edit {{whom}}',
  purge: 'Delete {{whom}} permanently',
} as const

const details = {
  withoutPlans: '{{product}} without',
  empty: 'empty it',
  yes: 'yes',
  no: 'no',
} as const

/** What the PowerShell script says; it fills {0} and {1} in. */
const script = {
  file: 'Carry out {{customer}}',
  activity: 'Carrying out what was prepared in Partner Desk',
  noModule:
    'The module Microsoft.Graph.Authentication is missing. Install it with: Install-Module Microsoft.Graph.Authentication -Scope CurrentUser',
  noTenant: 'The tenant did not say which one it is (status {0}). Nothing was done.',
  wrongTenant: 'This is not the customer’s tenant: {0} is not a verified domain of {1}. Nothing was done.',
  summary: 'Done: {0}. Failed: {1}.',
  results: 'Read the results into Partner Desk: {0}',
  passwords: 'Temporary passwords lie in this file. Delete it when all is carried out: {0}',
} as const

export const handOff = { kinds, say, details, script, failures } as const
