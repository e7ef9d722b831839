import type { HandOffKind } from '#shared/domain/hand-off/item.ts'
import type { HandOffFailure } from '#shared/domain/hand-off/result.ts'

/** What Microsoft says of something that it has not done. */
export interface Answer {
  /** The status of HTTP; 0 where there was no answer, null where the file does not say. */
  readonly status: number | null
  readonly code: string
  readonly message: string
}

/**
 * What an answer means, by its error code and words, else by its status. Sources: licenseAssignmentState (the names of
 * licence errors), Microsoft Graph error responses, Partner API (60012), and the messages as people report them.
 */
export function failureOf({ status, code, message }: Answer): HandOffFailure {
  const text = `${code}\n${message}`
  for (const [failure, pattern] of BY_WORDS) if (pattern.test(text)) return failure
  return failureOfStatus(status ?? statusIn(code))
}

/** The more particular ones first. */
const BY_WORDS: readonly (readonly [HandOffFailure, RegExp])[] = [
  ['no-seats', /\b60012\b|CountViolation|does not have any available licenses|not enough licenses/i],
  ['mutually-exclusive', /MutuallyExclusiveViolation|mutually exclusive/i],
  ['dependency-missing', /DependencyViolation|depends on the service plan|dependent service plan/i],
  [
    'prohibited-in-usage-location',
    /ProhibitedInUsageLocationViolation|(prohibited|not (allowed|available|permitted)) in (the )?(usage location|user'?s? (usage )?location|country)/i,
  ],
  ['usage-location-missing', /(invalid|missing|no) usage location|usage location (is|must be|has not been)/i],
  [
    'product-unknown',
    /not correspond to a valid company license|company SKU|subscribed ?SKU .*(not found|does not exist)|subscription .* (not found|does not exist)/i,
  ],
  [
    'password-refused',
    /PasswordPolic|password does not comply|password complexity|PasswordBanned|specified password|password .*(weak|banned|previously|not meet)|InvalidPassword/i,
  ],
  [
    'domain-not-verified',
    /domain portion of the userPrincipalName|verified domain names|domain .* (is )?not verified/i,
  ],
  [
    'name-taken',
    /UniquenessViolation|same value for property (userPrincipalName|proxyAddresses|mailNickname|mail)|user ?principal ?name .*(already|conflict|in use|taken)|already exists|UserPrincipalNameConflict|ObjectConflict/i,
  ],
  ['previous-failed', /FailedDependency/i],
  ['throttled', /TooManyRequests|Request_Throttled|throttl/i],
  ['not-permitted', /Authorization_RequestDenied|Insufficient privileges|AccessDenied|Forbidden/i],
  ['not-found', /Request_ResourceNotFound|ResourceNotFound|does not exist or one of its queried/i],
  ['value-refused', /Invalid value specified for property|InvalidValue|property .*(is invalid|too long)/i],
]

const statusIn = (code: string): number | null => (/^\d{3}$/.test(code) ? Number(code) : null)

function failureOfStatus(status: number | null): HandOffFailure {
  switch (status) {
    case 401:
    case 403:
      return 'not-permitted'
    case 404:
      return 'not-found'
    case 424:
      return 'previous-failed'
    case 429:
      return 'throttled'
    case null:
      return 'other'
    default:
      return status === 0 || status >= 500 ? 'unavailable' : 'other'
  }
}

/** The same of an item of this kind: a deleted user who is not found can't be restored. */
export function failureAt(kind: HandOffKind, answer: Answer): HandOffFailure {
  const failure = failureOf(answer)
  return kind === 'restore' && failure === 'not-found' ? 'not-restorable' : failure
}
