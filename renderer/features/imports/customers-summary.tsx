import {
  Link,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { ImportDraft, ImportForCustomer } from '#shared/contract/imports.ts'
import { useFormat } from '../../components/use-format.ts'

const useStyles = makeStyles({
  scroller: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', textAlign: 'left' },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    fontWeight: tokens.fontWeightRegular,
  },
  heading: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  name: { overflowWrap: 'anywhere', textAlign: 'left', minWidth: '160px' },
  numeric: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  wrong: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
})

const seatsShort = ({ seats }: ImportForCustomer): number => seats.reduce((sum, { short }) => sum + short, 0)

/** Rows to be imported that belong to no known customer. */
function rowsOfNobody({ rows, rowsLeftOut, customers }: ImportDraft): number {
  return customers.reduce((sum, customer) => sum - customer.rows + customer.leftOut, rows - rowsLeftOut)
}

/** What the list means for each customer; each name leads to what is chosen for this one. */
export function CustomersSummary({
  draft,
  onOpen,
}: {
  draft: ImportDraft
  onOpen: (customerId: string) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { number } = useFormat()
  const { customers } = draft
  const unknown = rowsOfNobody(draft)
  const figures = draft.task === 'create' ? CREATE_FIGURES : TAKE_OVER_FIGURES
  const numeric = mergeClasses(styles.cell, styles.numeric)
  return (
    <>
      {unknown > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('imports.customers.unknown', { count: unknown })}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.scroller}>
        <table className={styles.table} aria-label={t('imports.customers.title')}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.cell, styles.heading)}>
                {t('imports.customers.customer')}
              </th>
              {figures.map((figure) => (
                <th key={figure} scope="col" className={mergeClasses(numeric, styles.heading)}>
                  {t(`imports.customers.${figure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {customers.map((customer) => (
              <tr key={customer.customerId}>
                <th scope="row" className={styles.cell}>
                  <Link
                    as="button"
                    className={styles.name}
                    aria-label={t('imports.customers.choicesOf', { customer: customer.name })}
                    onClick={() => onOpen(customer.customerId)}
                  >
                    {customer.name}
                  </Link>
                </th>
                {figures.map((figure) => {
                  const value = figure === 'short' ? seatsShort(customer) : customer[figure]
                  const isWrong = value > 0 && (figure === 'errors' || figure === 'short')
                  return (
                    <td key={figure} className={mergeClasses(numeric, isWrong && styles.wrong)}>
                      {number(value)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

const CREATE_FIGURES = ['rows', 'toCreate', 'toUpdate', 'unchanged', 'errors', 'leftOut', 'short'] as const
const TAKE_OVER_FIGURES = ['rows', 'toCreate', 'toUpdate', 'unchanged', 'gone', 'errors', 'leftOut'] as const
