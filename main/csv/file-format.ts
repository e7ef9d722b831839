import type { FileFormat, ImportSource } from '#shared/contract/imports.ts'
import { foldHeading } from './headings.ts'
import type { HeadingMeaning } from './headings.ts'

/** Formats whose columns are those of a directory: `Company` is a property of the user, not a customer of ours. */
export const ofDirectory = (format: FileFormat): boolean => DIRECTORIES.includes(format)
const DIRECTORIES: readonly FileFormat[] = [
  'entra-create',
  'entra-download',
  'microsoft-365-export',
  'active-directory',
  'graph',
]

const TEMPLATE_USER_NAMES = ['User name', 'Nombre de usuario', 'Имя пользователя'].map(foldHeading)
const PARTNER_CENTER = ['givenName', 'surname', 'displayName', 'email', 'unused']
const TEMPLATE = [
  ...['userPrincipalName', 'givenName', 'surname', 'displayName', 'jobTitle', 'department', 'officeLocation'],
  ...[
    'businessPhone',
    'mobilePhone',
    'faxNumber',
    'alternateEmail',
    'streetAddress',
    'city',
    'state',
    'postalCode',
  ],
  ...['country', 'roles', 'password', 'email'],
]

/** What our own form asks for and few other lists have together. */
const INTAKE_FORM: readonly HeadingMeaning[] = [
  ...(['givenName', 'surname', 'userPrincipalName', 'roles', 'licenses', 'preferredLanguage'] as const),
]

interface Signs {
  readonly format: FileFormat
  /** So many of the headings have to be there. */
  readonly enough: number
  readonly headings: readonly string[]
}

/** Headings that one format has and most lists have not; the first that fits is it. */
const SIGNS: readonly Signs[] = [
  {
    format: 'google-workspace',
    enough: 1,
    headings: [
      'Org Unit Path [Required]',
      'Email Address [Required]',
      'Password Hash Function [UPLOAD ONLY]',
    ],
  },
  {
    format: 'active-directory',
    enough: 1,
    headings: ['SamAccountName', 'DistinguishedName', 'ObjectGUID', 'ObjectClass', 'objectSid'],
  },
  { format: 'cipp', enough: 2, headings: ['mailNickName', 'domain'] },
  { format: 'cipp', enough: 2, headings: ['mailNickName', 'primDomain'] },
  {
    format: 'microsoft-365-export',
    enough: 2,
    headings: [
      ...['Block credential', 'Proxy addresses', 'When created', 'Password never expires'],
      ...['Strong password required', 'Preferred data location'],
    ],
  },
  { format: 'microsoft-365-export', enough: 3, headings: ['Object Id', 'User principal name', 'Licenses'] },
  {
    format: 'entra-download',
    enough: 2,
    headings: [
      ...['userType', 'directorySynced', 'creationType', 'ageGroup', 'invitationState', 'accountEnabled'],
      ...['alternateEmailAddress', 'physicalDeliveryOfficeName'],
    ],
  },
  {
    format: 'graph',
    enough: 2,
    headings: ['id', 'businessPhones', 'assignedLicenses', 'mailNickname', 'otherMails'],
  },
]

const signsIn = (folded: ReadonlySet<string>, headings: readonly string[]): number =>
  headings.filter((heading) => folded.has(foldHeading(heading))).length

/** The format that a list has by its headings; `meanings` are what `readHeading` says of each. */
export function formatOf(
  head: readonly string[],
  meanings: readonly (HeadingMeaning | null)[],
  kind: ImportSource['kind'] | undefined,
): FileFormat {
  if (kind === 'json') return 'graph'
  if (head.some((heading) => /\[(userPrincipalName|passwordProfile)\]/i.test(heading))) return 'entra-create'
  const folded = new Set(head.map(foldHeading))
  const signed = SIGNS.find(({ enough, headings }) => signsIn(folded, headings) >= enough)
  if (signed) return signed.format
  const has = (...all: HeadingMeaning[]) => all.every((meaning) => meanings.includes(meaning))
  if (!meanings.includes(null) && has(...INTAKE_FORM)) return 'intake-form'
  const named = has('displayName') || has('givenName', 'surname')
  if (named && TEMPLATE_USER_NAMES.some((name) => folded.has(name)) && only(meanings, TEMPLATE))
    return has('alternateEmail') ? 'microsoft-365-alternate-email' : 'microsoft-365'
  const partnerCenter =
    has('email', 'displayName') && !meanings.includes(null) && only(meanings, PARTNER_CENTER)
  return partnerCenter && meanings.length > 2 ? 'partner-center' : 'other'
}

const only = (meanings: readonly (HeadingMeaning | null)[], allowed: readonly string[]): boolean =>
  meanings.every((meaning) => meaning === null || allowed.includes(meaning))
