import type { SavedFile } from '#shared/contract/method.ts'
import { countryName } from '#shared/domain/country.ts'
import type { Language } from '#shared/domain/language.ts'
import { SIGN_IN_ADDRESS } from '#shared/domain/sign-in.ts'
import { translator } from '#shared/i18n/index.ts'
import { writeCsv } from '../csv/write-csv.ts'
import type { Credential } from './credentials.ts'

/** Headings of Entra's bulk-create template, version v1.0. */
const ENTRA_HEADINGS = [
  'Name [displayName] Required',
  'User name [userPrincipalName] Required',
  'Initial password [passwordProfile] Required',
  'Block sign in (Yes/No) [accountEnabled] Required',
  'First name [givenName]',
  'Last name [surname]',
  'Job title [jobTitle]',
  'Department [department]',
  'Usage location [usageLocation]',
  'Street address [streetAddress]',
  'State or province [state]',
  'Country or region [country]',
  'Office [physicalDeliveryOfficeName]',
  'City [city]',
  'ZIP or postal code [postalCode]',
  'Office phone [telephoneNumber]',
  'Mobile phone [mobile]',
]

/**
 * Names and temporary passwords for Excel: UTF-8 with BOM, the delimiter that Excel expects where the language is
 * spoken, formulas defused.
 */
export function credentialsFile(
  customerName: string,
  credentials: readonly Credential[],
  language: Language,
): SavedFile {
  const t = translator(language)
  const headings = [
    t('batches.file.displayName'),
    t('batches.file.userName'),
    t('batches.file.password'),
    t('batches.file.signInAddress'),
  ]
  const rows = credentials.map(({ user, password }) => [
    user.displayName,
    user.userPrincipalName,
    password,
    SIGN_IN_ADDRESS,
  ])
  return {
    name: `${t('batches.file.name')} ${safeFileName(customerName)}.csv`,
    mimeType: 'text/csv',
    bytes: writeCsv([headings, ...rows], {
      delimiter: excelDelimiter(language),
      formulas: 'defuse',
      bom: true,
    }),
  }
}

/** The file that makes these accounts in the customer's tenant: Entra admin center, Users, Bulk create. */
export function entraBulkCreateFile(customerName: string, credentials: readonly Credential[]): SavedFile {
  const rows = credentials.map(({ user, password }) => {
    const { profile } = user
    return [
      user.displayName,
      user.userPrincipalName,
      password,
      user.signInAllowed ? 'No' : 'Yes',
      profile.givenName ?? '',
      profile.surname ?? '',
      profile.jobTitle ?? '',
      profile.department ?? '',
      user.usageLocation ?? '',
      profile.streetAddress ?? '',
      profile.state ?? '',
      profile.country === undefined ? '' : countryName(profile.country, 'en'),
      profile.officeLocation ?? '',
      profile.city ?? '',
      profile.postalCode ?? '',
      profile.businessPhone ?? '',
      profile.mobilePhone ?? '',
    ]
  })
  return {
    name: `Entra bulk create ${safeFileName(customerName)} WITH PASSWORDS.csv`,
    mimeType: 'text/csv',
    // Entra reads what stands there: no BOM before "version", nothing defused.
    bytes: writeCsv([['version:v1.0'], ENTRA_HEADINGS, ...rows], {
      delimiter: ',',
      formulas: 'keep',
      bom: false,
    }),
  }
}

/** The delimiter that Excel expects where the language is spoken. */
export const excelDelimiter = (language: Language): ',' | ';' => (language === 'en' ? ',' : ';')

/** A name that every file system takes: no separators, no control characters, not too long. */
export function safeFileName(name: string): string {
  const safe = name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return safe.slice(0, 120).replace(/[. ]+$/, '') || '-'
}
