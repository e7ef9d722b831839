import type { SavedFile } from '#shared/contract/method.ts'
import type { Language } from '#shared/domain/language.ts'
import { SIGN_IN_ADDRESS } from '#shared/domain/sign-in.ts'
import { translator } from '#shared/i18n/index.ts'
import { writeCsv } from '../csv/write-csv.ts'
import type { Credential } from './credentials.ts'

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
