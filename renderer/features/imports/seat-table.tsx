import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { ImportForCustomer } from '#shared/contract/imports.ts'
import { useFormat } from '../../components/use-format.ts'

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%' },
  head: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  short: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
})

/** The seats that the list takes of each product, those that are free, and those that are missing. */
export function SeatTable({ seats }: { seats: ImportForCustomer['seats'] }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { number } = useFormat()
  return (
    <table className={styles.table} aria-label={t('importRows.licenses.seats')}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
            {t('importRows.licenses.product')}
          </th>
          {(['needed', 'free', 'short'] as const).map((key) => (
            <th key={key} scope="col" className={mergeClasses(styles.cell, styles.head, styles.number)}>
              {t(`importRows.licenses.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {seats.map(({ skuId, name, needed, free, short }) => (
          <tr key={skuId}>
            <td className={styles.cell}>{name}</td>
            <td className={mergeClasses(styles.cell, styles.number)}>{number(needed)}</td>
            <td className={mergeClasses(styles.cell, styles.number)}>{number(free)}</td>
            <td className={mergeClasses(styles.cell, styles.number, short > 0 && styles.short)}>
              {short > 0 ? number(short) : t('importRows.licenses.enough')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
