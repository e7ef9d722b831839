import { countryName } from '#shared/domain/country.ts'
import type { HandOffEdit } from '#shared/domain/hand-off/item.ts'
import { PROFILE_FIELDS } from '#shared/domain/user.ts'
import type { AdminRole, ProfileField, User } from '#shared/domain/user.ts'
import { splitUserPrincipalName } from '#shared/domain/user-principal-name.ts'

export type GraphValue =
  string | boolean | null | readonly GraphValue[] | { readonly [name: string]: GraphValue }
export type GraphBody = { readonly [name: string]: GraphValue }

/** The role definitions that every tenant has (Microsoft Entra built-in roles). Password administrator is Helpdesk now. */
export const ROLE_DEFINITION_IDS: Readonly<Record<AdminRole, string>> = {
  'global-administrator': '62e90394-69f5-4237-9190-012177145e10',
  'billing-administrator': 'b0f54661-2d74-4c50-afa3-1ec803f12efe',
  'password-administrator': '729827e3-9c14-49f7-bb1b-9608f156bbb8',
  'service-administrator': 'f023fd81-a637-4b56-95fd-791ac0226033',
  'user-management-administrator': 'fe930be7-5e62-47db-91af-98c3a49a38b1',
}

/** What Graph takes to create the account (Create user): its profile, usage location and password. */
export function creationBody(user: User, password: string): GraphBody {
  const { userPrincipalName, displayName, profile, usageLocation, signInAllowed } = user
  const body: Record<string, GraphValue> = {
    accountEnabled: signInAllowed,
    displayName,
    mailNickname: splitUserPrincipalName(userPrincipalName)?.alias ?? userPrincipalName,
    userPrincipalName,
    passwordProfile: passwordProfile(password, user.mustChangePassword),
  }
  if (usageLocation !== null) body['usageLocation'] = usageLocation
  for (const field of PROFILE_FIELDS) {
    const value = profile[field]
    if (value !== undefined) putField(body, field, value)
  }
  return body
}

/** What Graph takes to change the account (Update user). An empty text clears its field. */
export function editBody({ displayName, mustChangePassword, ...profile }: HandOffEdit): GraphBody {
  const body: Record<string, GraphValue> = {}
  if (displayName !== undefined) body['displayName'] = displayName
  for (const field of PROFILE_FIELDS) {
    const value = profile[field]
    if (value !== undefined) putField(body, field, value)
  }
  if (mustChangePassword !== undefined)
    body['passwordProfile'] = { forceChangePasswordNextSignIn: mustChangePassword }
  return body
}

export const passwordProfile = (password: string, mustChange: boolean): GraphBody => ({
  password,
  forceChangePasswordNextSignIn: mustChange,
})

/** Puts a field under the name and in the form that Graph has for it: two are lists there. */
function putField(body: Record<string, GraphValue>, field: ProfileField, value: string): void {
  switch (field) {
    case 'businessPhone':
      body['businessPhones'] = value === '' ? [] : [value]
      return
    case 'alternateEmail':
      body['otherMails'] = value === '' ? [] : [value]
      return
    case 'country':
      body['country'] = value === '' ? null : countryName(value, 'en')
      return
    default:
      body[field] = value === '' ? null : value
  }
}
