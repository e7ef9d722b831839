import { Caption1, Dropdown, makeStyles, Option, OptionGroup, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { ImportColumn } from '#shared/contract/imports.ts'
import { COLUMN_MEANINGS } from '#shared/domain/import-file.ts'
import type { ColumnMeaning } from '#shared/domain/import-file.ts'
import { useColumnName, useMeaningName } from './use-meaning-names.ts'

const useStyles = makeStyles({
  control: { minWidth: 0, width: '100%' },
  option: { display: 'flex', flexDirection: 'column' },
  used: { color: tokens.colorNeutralForeground3 },
})

/** Meanings as a person looks for them. */
const GROUPS = {
  name: ['displayName', 'fullName', 'givenName', 'middleName', 'surname', 'secondSurname'],
  account: [
    'userPrincipalName',
    'alias',
    'domain',
    'customer',
    'roles',
    'licenses',
    'usageLocation',
    'preferredLanguage',
    'signInAllowed',
    'signInBlocked',
    'password',
    'objectId',
  ],
  contact: [
    'jobTitle',
    'department',
    'officeLocation',
    'businessPhone',
    'mobilePhone',
    'faxNumber',
    'alternateEmail',
  ],
  address: ['streetAddress', 'city', 'state', 'postalCode', 'country'],
} as const satisfies Record<string, readonly ColumnMeaning[]>

const GROUP_NAMES = ['name', 'account', 'contact', 'address'] as const satisfies (keyof typeof GROUPS)[]

/** Every meaning stands in one of the groups; the compiler says so when a new one does not. */
type Grouped = (typeof GROUPS)[keyof typeof GROUPS][number]
const ALL: readonly Grouped[] = COLUMN_MEANINGS

const UNUSED = 'unused'

/** What one column of the file means. A meaning that another column has moves here when it is chosen. */
export function MeaningField({
  columns,
  index,
  onChange,
}: {
  columns: readonly ImportColumn[]
  index: number
  onChange: (meaning: ColumnMeaning | null) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const nameOf = useMeaningName()
  const columnName = useColumnName()
  const own = columns[index]
  const meaning = own?.meaning ?? null
  const usedBy = (wanted: ColumnMeaning): string | null => {
    const at = columns.findIndex((column) => column.meaning === wanted)
    const column = columns[at]
    return column === undefined || at === index ? null : columnName(column.heading, at)
  }
  return (
    <Dropdown
      className={styles.control}
      aria-label={t('imports.columns.meaningOf', { column: columnName(own?.heading ?? '', index) })}
      value={meaning === null ? t('imports.columns.unused') : nameOf(meaning)}
      selectedOptions={[meaning ?? UNUSED]}
      onOptionSelect={(_, { optionValue }) => onChange(ALL.find((each) => each === optionValue) ?? null)}
    >
      <Option value={UNUSED}>{t('imports.columns.unused')}</Option>
      {GROUP_NAMES.map((group) => (
        <OptionGroup key={group} label={t(`imports.columns.groups.${group}`)}>
          {GROUPS[group].map((each) => {
            const other = usedBy(each)
            return (
              <Option key={each} value={each} text={nameOf(each)}>
                <span className={styles.option}>
                  {nameOf(each)}
                  {other !== null && (
                    <Caption1 className={styles.used}>
                      {t('imports.columns.used', { column: other })}
                    </Caption1>
                  )}
                </span>
              </Option>
            )
          })}
        </OptionGroup>
      ))}
    </Dropdown>
  )
}
