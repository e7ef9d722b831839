import type { OutputOf } from '#shared/contract/index.ts'
import { checkUserDetails } from '#shared/domain/decide/users.ts'
import type { Language } from '#shared/domain/language.ts'
import { PROFILE_FIELDS } from '#shared/domain/user.ts'
import type { AdminRole, CountryCode, License, ProfileField } from '#shared/domain/user.ts'
import { splitUserPrincipalName } from '#shared/domain/user-principal-name.ts'
import type { ShownRefusal } from '../../components/refusal-text.ts'

/** What stands in the form of a user: texts as typed. */
export interface UserDraft {
  readonly alias: string
  readonly domain: string
  readonly displayName: string
  readonly profile: Readonly<Record<ProfileField, string>>
  readonly usageLocation: CountryCode | null
  /** Null takes the customer's. */
  readonly preferredLanguage: Language | null
  readonly role: 'user' | 'global' | 'custom'
  /** The roles of a custom set; kept while another role is chosen. */
  readonly customRoles: readonly AdminRole[]
  readonly signInAllowed: boolean
  readonly mustChangePassword: boolean
  readonly licenses: readonly License[]
}

export type UserDraftErrors = readonly ShownRefusal[]

const emptyProfile = Object.fromEntries(PROFILE_FIELDS.map((field) => [field, ''])) as UserDraft['profile']

export const newUser = (domain: string, usageLocation: CountryCode): UserDraft => ({
  alias: '',
  domain,
  displayName: '',
  profile: emptyProfile,
  usageLocation,
  preferredLanguage: null,
  role: 'user',
  customRoles: [],
  signInAllowed: true,
  mustChangePassword: true,
  licenses: [],
})

export function draftOf(user: OutputOf<'users.get'>): UserDraft {
  const name = splitUserPrincipalName(user.userPrincipalName)
  const isGlobal = user.roles.includes('global-administrator')
  return {
    alias: name?.alias ?? user.userPrincipalName,
    domain: name?.domain ?? '',
    displayName: user.displayName,
    profile: { ...emptyProfile, ...user.profile },
    usageLocation: user.usageLocation,
    preferredLanguage: user.preferredLanguage,
    role: isGlobal ? 'global' : user.roles.length > 0 ? 'custom' : 'user',
    customRoles: isGlobal ? [] : user.roles,
    signInAllowed: user.signInAllowed,
    mustChangePassword: user.mustChangePassword,
    licenses: user.licenses,
  }
}

const ROLES = {
  user: () => [],
  global: () => ['global-administrator' as const],
  custom: (draft: UserDraft) => [...draft.customRoles],
} satisfies Record<UserDraft['role'], (draft: UserDraft) => AdminRole[]>

/** What the draft means, as it is kept: without blanks around, empty fields left out. */
export function detailsOf(draft: UserDraft) {
  const filled = PROFILE_FIELDS.map((field) => [field, draft.profile[field].trim()] as const)
  return {
    userPrincipalName: userNameOf(draft),
    displayName: draft.displayName.trim(),
    profile: Object.fromEntries(filled.filter(([, value]) => value !== '')),
    usageLocation: draft.usageLocation,
    preferredLanguage: draft.preferredLanguage,
    roles: ROLES[draft.role](draft),
    signInAllowed: draft.signInAllowed,
    mustChangePassword: draft.mustChangePassword,
  }
}

function userNameOf({ alias, domain }: UserDraft): string {
  const typed = alias.trim()
  return typed === '' ? '' : `${typed}@${domain}`
}

/** A whole address typed or pasted into the user name sets the domain, too, if it is one of the customer's. */
export function readAlias(
  text: string,
  domains: readonly string[],
): Pick<UserDraft, 'alias'> & Partial<Pick<UserDraft, 'domain'>> {
  const name = splitUserPrincipalName(text.trim())
  const domain = name?.domain.toLowerCase()
  return name && domain !== undefined && domains.includes(domain)
    ? { alias: name.alias, domain }
    : { alias: text }
}

/** Everything that is wrong with it, as far as it can be known without the other users and the seats. */
export function errorsOf(draft: UserDraft, domains: readonly string[]): UserDraftErrors {
  const errors: ShownRefusal[] = checkUserDetails(detailsOf(draft), domains)
  if (draft.licenses.length > 0 && draft.usageLocation === null)
    errors.push({ code: 'usage-location-missing', field: 'usageLocation' })
  return errors
}

/** What the draft means without its licences, to tell whether that was changed. */
export function detailsKey(draft: UserDraft): string {
  const details = detailsOf(draft)
  return JSON.stringify({ ...details, profile: Object.entries(details.profile).sort() })
}

/** Licences without regard to their order, to tell whether they were changed. */
export function licensesKey(licenses: readonly License[]): string {
  return licenses
    .map(({ skuId, disabledPlans }) => [skuId, ...[...disabledPlans].sort()].join(' '))
    .sort()
    .join('\n')
}
