import type { SavedFile } from '#shared/contract/method.ts'
import { countryName } from '#shared/domain/country.ts'
import type { Language } from '#shared/domain/language.ts'
import type { User } from '#shared/domain/user.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { writeCsv } from '../csv/write-csv.ts'
import { excelDelimiter, safeFileName } from './credential-files.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** These users as a file for Excel, headings and values in the operator's language. */
export async function userListFile(
  customerName: string,
  users: readonly User[],
  format: 'csv' | 'xlsx',
  catalogue: Catalogue,
  language: Language,
): Promise<SavedFile> {
  const t = translator(language)
  const name = `${t('labels.usersAndLicenses')} ${safeFileName(customerName)}.${format}`
  const headings = [
    t('users.displayName'),
    t('users.userName'),
    t('users.fields.givenName'),
    t('users.fields.surname'),
    t('users.fields.jobTitle'),
    t('users.fields.department'),
    t('users.groupRole'),
    t('users.licenses'),
    t('users.usageLocation'),
    t('users.signInAllowed'),
    t('users.createdAt'),
  ]
  const rows = users.map((user) => {
    const { profile, roles, licenses, usageLocation } = user
    return [
      user.displayName,
      user.userPrincipalName,
      profile.givenName ?? '',
      profile.surname ?? '',
      profile.jobTitle ?? '',
      profile.department ?? '',
      roles.map((role) => t(`users.roles.${role}`)).join(', '),
      licenses.map(({ skuId }) => catalogue.nameOf(skuId)).join(', '),
      usageLocation === null ? '' : countryName(usageLocation, language),
      user.signInAllowed ? t('common.yes') : t('common.no'),
      user.createdAt.slice(0, 10),
    ]
  })
  if (format === 'csv') {
    const style = { delimiter: excelDelimiter(language), formulas: 'defuse', bom: true } as const
    return { name, mimeType: 'text/csv', bytes: writeCsv([headings, ...rows], style) }
  }
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const sheet = [headings.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows.map(textCells)]
  return { name, mimeType: XLSX, bytes: await writeXlsxFile(sheet, { stickyRowsCount: 1 }).toBuffer() }
}

/** Cells of type text: Excel calculates nothing in them. */
const textCells = (row: readonly string[]) => row.map((value) => ({ value, type: String }))
