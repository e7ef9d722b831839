import { PROFILE_FIELDS } from './user.ts'

/** The encodings of a list that can be read and chosen. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'windows-1252',
  'windows-1250',
  'cp866',
  'cp850',
  'koi8-r',
] as const
export type Encoding = (typeof ENCODINGS)[number]

export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** Larger lists are refused; the page does not even send them. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024

/** What Partner Desk makes of a row: the columns of the grid, each cell a text. */
export const IMPORT_FIELDS = [
  'customer',
  'userPrincipalName',
  'displayName',
  'roles',
  'licenses',
  'usageLocation',
  'preferredLanguage',
  'signInAllowed',
  'objectId',
  ...PROFILE_FIELDS,
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/**
 * What a column of a file can mean: a field; or something that fields are made from: a whole name (`ФИО`), a
 * patronymic or middle name, the second family name of a Spanish name, the part of the user name before the @
 * (`SamAccountName`, `mailNickname`) and the one behind it, "block sign-in", a temporary password. Of the columns of
 * a file each has a meaning of its own; only 'password' may come twice: all are masked, the first is used.
 */
export const COLUMN_MEANINGS = [
  ...IMPORT_FIELDS,
  'fullName',
  'middleName',
  'secondSurname',
  'alias',
  'domain',
  'signInBlocked',
  'password',
] as const
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number]

/** A list of users to create, or an export of users who exist in the customer's tenant already. */
export const IMPORT_TASKS = ['create', 'take-over'] as const
export type ImportTask = (typeof IMPORT_TASKS)[number]

/** What becomes of a row whose user exists here: left as it is, changed by what the row says, or an error. */
export const EXISTING_DEALS = ['skip', 'update', 'stop'] as const
export type ExistingDeal = (typeof EXISTING_DEALS)[number]
