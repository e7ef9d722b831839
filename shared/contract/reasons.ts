/* Codes with which many methods refuse, by what they are about. */

export const CUSTOMER_REASONS = ['customer-not-found', 'customer-damaged'] as const
export const BATCH_REASONS = [...CUSTOMER_REASONS, 'batch-not-found'] as const

/** Why a user principal name can't be had, apart from somebody who has it. */
export const USER_NAME_REASONS = [
  'upn-missing',
  'upn-no-domain',
  'upn-alias-missing',
  'upn-alias-too-long',
  'upn-domain-too-long',
  'upn-too-long',
  'upn-characters',
  'upn-dot',
  'upn-foreign-domain',
] as const

/** Why user names can't be made by a pattern. */
export const USER_NAME_PATTERN_REASONS = [
  'user-name-pattern-missing',
  'user-name-pattern-no-placeholder',
  'user-name-pattern-placeholder-unknown',
  'user-name-pattern-characters',
  'user-name-pattern-too-long',
] as const

/** Why a user can't have these details. */
export const USER_DETAILS_REASONS = [
  ...USER_NAME_REASONS,
  'upn-taken',
  'upn-twice',
  'display-name-missing',
  'field-too-long',
  'email-invalid',
  'country-unknown',
  'roles-mixed',
] as const

/** Why a temporary password can't be made or read here. */
export const SEALING_REASONS = ['keys-locked', 'keys-unreadable'] as const
