import {
  Badge,
  Link,
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { ProductSeats } from '#shared/contract/subscriptions.ts'
import type { Subscription, SubscriptionState } from '#shared/domain/customer.ts'
import { useFormat } from '../../components/use-format.ts'
import { narrowScreen } from '../../theme.ts'

const useStyles = makeStyles({
  table: { maxWidth: '1000px' },
  product: { width: '50%', [narrowScreen]: { width: '34%' } },
  partNumber: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  name: { overflowWrap: 'anywhere', textAlign: 'left' },
  cell: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  numeric: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  numericHeader: { '& > *': { justifyContent: 'flex-end' } },
  short: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
})

const COLORS = {
  active: 'success',
  warning: 'warning',
  suspended: 'danger',
  cancelled: 'subtle',
} as const satisfies Record<SubscriptionState, string>

/** A customer's subscriptions, with how many users hold each product. */
export function SubscriptionTable({
  subscriptions,
  seats,
  onChange,
}: {
  subscriptions: readonly Subscription[]
  seats: readonly ProductSeats[]
  onChange: (subscription: Subscription) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const format = useFormat()
  const numericHeader = mergeClasses(styles.numeric, styles.numericHeader)
  return (
    <Table className={styles.table} aria-label={t('subscriptions.title')}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell className={styles.product}>{t('subscriptions.product')}</TableHeaderCell>
          <TableHeaderCell className={numericHeader}>{t('subscriptions.seats')}</TableHeaderCell>
          <TableHeaderCell className={numericHeader}>{t('subscriptions.assigned')}</TableHeaderCell>
          <TableHeaderCell>{t('subscriptions.state')}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {subscriptions.map((subscription) => {
          const product = seats.find(({ skuId }) => skuId === subscription.skuId)
          const isShort = product !== undefined && product.consumed > product.total
          return (
            <TableRow key={subscription.id}>
              <TableCell className={styles.cell}>
                <Link as="button" className={styles.name} onClick={() => onChange(subscription)}>
                  {product?.name}
                </Link>
                <div className={styles.partNumber}>{product?.partNumber}</div>
              </TableCell>
              <TableCell className={styles.numeric}>{format.number(subscription.seats)}</TableCell>
              <TableCell className={mergeClasses(styles.numeric, isShort && styles.short)}>
                {product &&
                  t('customers.seatsOf', {
                    used: format.number(product.consumed),
                    seats: format.number(product.total),
                  })}
              </TableCell>
              <TableCell>
                <Badge appearance="tint" color={COLORS[subscription.state]}>
                  {t(`subscriptions.states.${subscription.state}`)}
                </Badge>
              </TableCell>
            </TableRow>
          )
        })}
      </TableBody>
    </Table>
  )
}
