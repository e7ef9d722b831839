import { Body1, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/index.ts'
import { ProblemList } from '../../components/problem-list.tsx'
import type { Problem } from '../../components/problem-list.tsx'

type Named = OutputOf<'assignments.read'>

const useStyles = makeStyles({
  products: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
})

/** Whom and what a file names: the users found, the products with their seats, and what could not be found. */
export function NamedInFile({ named }: { named: Named }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { userIds, hasProducts, products, unknown, deleted, unknownProducts } = named
  const problems = (kind: 'unknown' | 'deleted' | 'unknownProducts', { rows }: Named['unknown']): Problem[] =>
    rows.map(({ row, value }) => ({
      key: `${kind} ${row} ${value}`,
      severity: kind === 'unknownProducts' ? 'error' : 'warning',
      where: t('assignments.row', { row }),
      what: t(`assignments.${kind}`, { value }),
    }))
  const all = [
    ...problems('unknown', unknown),
    ...problems('deleted', deleted),
    ...problems('unknownProducts', unknownProducts),
  ]
  const total = unknown.total + deleted.total + unknownProducts.total
  return (
    <>
      <Body1>{t('assignments.found', { count: userIds.length })}</Body1>
      {hasProducts && products.length > 0 && (
        <ul className={styles.products} aria-label={t('users.licenses')}>
          {products.map(({ skuId, name, gains, free, short }) => (
            <li key={skuId}>
              {t('assignments.product', { product: name, gains, free })}
              {short > 0 && ` ${t('assignments.short', { count: short })}`}
            </li>
          ))}
        </ul>
      )}
      {all.length > 0 && <ProblemList title={t('assignments.problems', { count: total })} problems={all} />}
    </>
  )
}
