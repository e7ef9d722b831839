import type { SavedFile } from '#shared/contract/method.ts'
import { COUNTRY_CODES, countryName } from '#shared/domain/country.ts'
import type { ImportField } from '#shared/domain/import-file.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import { ADMIN_ROLES } from '#shared/domain/user.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { writeCsv } from '../csv/write-csv.ts'
import { excelDelimiter, safeFileName } from './credential-files.ts'
import { dropDowns } from './excel-drop-downs.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What a customer is asked of each of its people. A name is enough: the others may stay empty. */
const FIELDS = [
  'givenName',
  'surname',
  'userPrincipalName',
  'jobTitle',
  'department',
  'officeLocation',
  'businessPhone',
  'mobilePhone',
  'alternateEmail',
  'country',
  'roles',
  'licenses',
  'preferredLanguage',
] as const satisfies readonly ImportField[]
type AskedField = (typeof FIELDS)[number]

/** Rows that are formatted as text, so that Excel leaves `+34 600 …` and `007` as they are typed. */
const PREPARED_ROWS = 250
const HEADING_WIDTH = 14
const TEXT_WIDTH = 24

/**
 * A form in which a customer lists its new users: headings, an example row and, in the workbook, a sheet of allowed
 * values, all in the language of the customer's documents. Filled in, it imports without a question.
 */
export async function intakeForm(
  state: CustomerState,
  format: 'xlsx' | 'csv',
  catalogue: Catalogue,
): Promise<SavedFile> {
  const { name: customer, language } = state.details
  const t = translator(language)
  const name = `${t('importFiles.form.file')} ${safeFileName(customer)}.${format}`
  const headings = FIELDS.map((field) => t(`imports.fields.${field}`))
  const example = exampleRow(state, catalogue)
  if (format === 'csv') {
    const style = { delimiter: excelDelimiter(language), formulas: 'defuse', bom: true } as const
    return { name, mimeType: 'text/csv', bytes: writeCsv([headings, example], style) }
  }
  const allowed = allowedValues(state, catalogue)
  const allowedSheet = t('importFiles.form.allowed')
  const lists = allowed
    .map(({ field, values }, at) => ({
      column: FIELDS.indexOf(field),
      valuesSheet: allowedSheet,
      valuesColumn: at,
      values: values.length,
    }))
    .filter(({ column }) => FIELDS[column] !== 'userPrincipalName')
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const workbook = writeXlsxFile(
    [
      {
        sheet: t('importFiles.form.users'),
        data: [headings.map(bold), example.map(grey), ...emptyTextRows()],
        columns: headings.map((heading) => ({ width: Math.max(HEADING_WIDTH, heading.length + 2) })),
        stickyRowsCount: 1,
      },
      {
        sheet: allowedSheet,
        data: tableOf(allowed.map(({ field, values }) => [t(`imports.fields.${field}`), ...values])),
        columns: allowed.map(() => ({ width: TEXT_WIDTH })),
        stickyRowsCount: 1,
      },
    ],
    { features: [dropDowns(lists)] },
  )
  return { name, mimeType: XLSX, bytes: await workbook.toBuffer() }
}

function exampleRow(state: CustomerState, catalogue: Catalogue): string[] {
  const { language, country, domains } = state.details
  const t = translator(language)
  const example: Partial<Record<AskedField, string>> = {
    givenName: t('importFiles.form.example', { value: t('importFiles.form.givenName') }),
    surname: t('importFiles.form.surname'),
    userPrincipalName: `${t('importFiles.form.alias')}@${domains[0] ?? ''}`,
    jobTitle: t('importFiles.form.jobTitle'),
    department: t('importFiles.form.department'),
    businessPhone: t('importFiles.form.businessPhone'),
    mobilePhone: t('importFiles.form.mobilePhone'),
    country: countryName(country, language),
    roles: t('importFiles.form.noRole'),
    licenses: productNames(state, catalogue)[0] ?? '',
    preferredLanguage: t(`settings.languages.${language}`),
  }
  return FIELDS.map((field) => example[field] ?? '')
}

interface AllowedValues {
  readonly field: AskedField
  readonly values: readonly string[]
}

/** What may stand in the columns that do not take any text; columns without a choice are left out. */
function allowedValues(state: CustomerState, catalogue: Catalogue): AllowedValues[] {
  const { language, country, domains } = state.details
  const t = translator(language)
  const countries = COUNTRY_CODES.filter((code) => code !== country)
    .map((code) => countryName(code, language))
    .sort(new Intl.Collator(language).compare)
  const allowed: AllowedValues[] = [
    { field: 'userPrincipalName', values: domains.map((domain) => `@${domain}`) },
    { field: 'country', values: [countryName(country, language), ...countries] },
    {
      field: 'roles',
      values: [t('importFiles.form.noRole'), ...ADMIN_ROLES.map((role) => t(`users.roles.${role}`))],
    },
    { field: 'licenses', values: productNames(state, catalogue) },
    { field: 'preferredLanguage', values: LANGUAGES.map((each) => t(`settings.languages.${each}`)) },
  ]
  return allowed.filter(({ values }) => values.length > 0)
}

/** The products of which the customer has seats, by name. */
function productNames({ subscriptions }: CustomerState, catalogue: Catalogue): string[] {
  const usable = [...subscriptions.values()].filter(({ state }) => state === 'active' || state === 'warning')
  return [...new Set(usable.map(({ skuId }) => catalogue.nameOf(skuId)))].sort()
}

/** Columns of different lengths as the rows of a sheet, headings bold. */
function tableOf(columns: readonly (readonly string[])[]) {
  const height = Math.max(...columns.map(({ length }) => length))
  return Array.from({ length: height }, (_, row) =>
    columns.map((cells) => (row === 0 ? bold(cells[0] ?? '') : text(cells[row]))),
  )
}

const TEXT_FORMAT = { type: String, format: '@' } as const
const text = (value: string | undefined) => (value ? { value, ...TEXT_FORMAT } : null)
const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const })
const grey = (value: string) => ({ value, ...TEXT_FORMAT, textColor: '#6e6e6e' })

const emptyTextRows = () =>
  Array.from({ length: PREPARED_ROWS }, () => FIELDS.map(() => ({ ...TEXT_FORMAT })))
