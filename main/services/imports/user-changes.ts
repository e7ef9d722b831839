import type { ImportChoices } from '#shared/contract/imports.ts'
import type { UserUpdate } from '#shared/domain/decide/import-users.ts'
import type { NewUser } from '#shared/domain/decide/users.ts'
import type { ImportTask } from '#shared/domain/import-file.ts'
import { changedLicenses } from '#shared/domain/license-change.ts'
import { sameLicenses } from '#shared/domain/decide/licenses.ts'
import { detailsOf } from '#shared/domain/user.ts'
import type { License, Profile, ProfileField, SkuId, User, UserDetails } from '#shared/domain/user.ts'
import type { ImportedRow } from './imported-row.ts'

/** What a customer's rows become users by. */
export interface Terms {
  readonly task: ImportTask
  readonly choices: Pick<ImportChoices, 'licenses' | 'usageLocation'>
  /** By the index of a row the products that it goes without by choice. */
  readonly without: ReadonlyMap<number, ReadonlySet<SkuId>>
}

/**
 * The user that a row makes. Whoever is created chooses a password of one's own; whoever is taken over has one. The
 * country of a row is its usage location too.
 */
export function newUserOf(row: ImportedRow, terms: Terms): NewUser {
  const { newId, userPrincipalName, displayName, profile, preferredLanguage } = row
  const { task, choices } = terms
  return {
    id: newId,
    details: {
      userPrincipalName,
      displayName,
      profile,
      usageLocation: row.usageLocation ?? profile.country ?? choices.usageLocation,
      preferredLanguage,
      roles: row.roles ?? [],
      signInAllowed: row.signInAllowed ?? true,
      mustChangePassword: task === 'create',
    },
    licenses: withoutChosen(row.licenses ?? choices.licenses, row, terms),
    objectId: task === 'take-over' ? row.objectId : null,
  }
}

/**
 * What a row makes of a user who exists; null where that is what the user is. What the row does not say stays. Its
 * licences are added; taken over, they are exactly those of the row. The name changes only of a user who was known by
 * the object id.
 */
export function updateOf(user: User, row: ImportedRow, terms: Terms): UserUpdate | null {
  const licenses = licensesAfter(user, row, terms)
  const details = detailsAfter(user, row, licenses.length > 0 ? terms.choices.usageLocation : null)
  const objectId = row.objectId ?? user.objectId
  const same = !details && objectId === user.objectId && sameLicenses(licenses, user.licenses)
  return same ? null : { userId: user.id, details: details ?? detailsOf(user), licenses, objectId }
}

/** The licences that a row names for a user who exists, without those that it goes without by choice. */
function licensesAfter(user: User, row: ImportedRow, terms: Terms): readonly License[] {
  if (row.licenses === null) return user.licenses
  const held = new Map(user.licenses.map((license) => [license.skuId, license]))
  const named = row.licenses.filter(
    ({ skuId }) => held.has(skuId) || !terms.without.get(row.index)?.has(skuId),
  )
  if (terms.task === 'take-over')
    return named.map((license) =>
      license.disabledPlans.length > 0 ? license : (held.get(license.skuId) ?? license),
    )
  return changedLicenses(
    user.licenses,
    named.map(({ skuId, disabledPlans }) => ({
      skuId,
      action: 'assign',
      disabledPlans: disabledPlans.length > 0 ? disabledPlans : null,
    })),
  )
}

const withoutChosen = (
  licenses: readonly License[],
  row: ImportedRow,
  { without }: Terms,
): readonly License[] => {
  const gone = without.get(row.index)
  return gone ? licenses.filter(({ skuId }) => !gone.has(skuId)) : licenses
}

/** The details of a user with what the row says instead; null where they stay. */
function detailsAfter(user: User, row: ImportedRow, licensedAt: string | null): UserDetails | null {
  const renamed = row.userPrincipalName.toLowerCase() !== user.userPrincipalName.toLowerCase()
  const after = {
    userPrincipalName: renamed ? row.userPrincipalName : user.userPrincipalName,
    displayName: row.displayName || user.displayName,
    profile: profileAfter(user.profile, row.profile),
    usageLocation: row.usageLocation ?? user.usageLocation ?? row.profile.country ?? licensedAt,
    preferredLanguage: row.preferredLanguage ?? user.preferredLanguage,
    roles: row.roles && !sameRoles(row.roles, user.roles) ? row.roles : user.roles,
    signInAllowed: row.signInAllowed ?? user.signInAllowed,
  }
  const stays =
    after.userPrincipalName === user.userPrincipalName &&
    after.displayName === user.displayName &&
    after.profile === user.profile &&
    after.usageLocation === user.usageLocation &&
    after.preferredLanguage === user.preferredLanguage &&
    after.roles === user.roles &&
    after.signInAllowed === user.signInAllowed
  return stays ? null : { ...after, mustChangePassword: user.mustChangePassword }
}

function profileAfter(before: Profile, said: Profile): Profile {
  for (const field in said)
    if (said[field as ProfileField] !== before[field as ProfileField]) return { ...before, ...said }
  return before
}

const sameRoles = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((role) => right.includes(role))
