import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '#shared/contract/index.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { narrowScreen } from '../../theme.ts'
import { NameSettling } from './name-settling.tsx'
import { nameChoices } from './settlement.ts'
import type { Settled, Settlement } from './settlement.ts'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', textAlign: 'left' },
  head: { [narrowScreen]: { display: 'none' } },
  heading: {
    padding: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
  },
  row: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [narrowScreen]: { display: 'block', padding: `${tokens.spacingVerticalM} 0` },
  },
  cell: {
    padding: tokens.spacingHorizontalS,
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    [narrowScreen]: { display: 'block', padding: `${tokens.spacingVerticalXS} 0` },
  },
  user: { width: '22%', fontWeight: tokens.fontWeightSemibold, [narrowScreen]: { width: 'auto' } },
  name: { width: '43%', [narrowScreen]: { width: 'auto' } },
  licenses: { display: 'flex', flexDirection: 'column' },
})

/** Rows that are drawn at first, and with each "more". */
const STEP = 100

type Change = Partial<Settlement>

/** One row a user: the name and the licences that come back, to be settled in place. What needs it stands first. */
export function RestoreTable({
  settled,
  problems,
  onChange,
}: {
  settled: readonly Settled[]
  problems: ReadonlyMap<string, Refusal<RefusalCode>>
  onChange: (userId: string, change: Change) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const [shown, setShown] = useState(STEP)
  const rows = [...settled.filter(needsSettling), ...settled.filter((one) => !needsSettling(one))]
  const more = rows.length - shown
  return (
    <>
      <table className={styles.table} aria-label={t('deletedUsers.restore.title')}>
        <thead className={styles.head}>
          <tr>
            <th scope="col" className={styles.heading}>
              {t('users.displayName')}
            </th>
            <th scope="col" className={styles.heading}>
              {t('users.userName')}
            </th>
            <th scope="col" className={styles.heading}>
              {t('users.licenses')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((one) => (
            <tr key={one.user.id} className={styles.row}>
              <th scope="row" className={mergeClasses(styles.cell, styles.user)}>
                {one.user.displayName}
              </th>
              <td className={mergeClasses(styles.cell, styles.name)}>
                <NameSettling
                  settled={one}
                  problem={problems.get(one.user.id)}
                  onChange={(change) => onChange(one.user.id, change)}
                />
              </td>
              <td className={styles.cell}>
                <Licenses settled={one} onChange={(skuIds) => onChange(one.user.id, { skuIds })} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <Button onClick={() => setShown(shown + STEP)}>
          {t('deletedUsers.restore.more', { count: Math.min(more, STEP) })}
        </Button>
      )}
    </>
  )
}

const needsSettling = ({ user }: Settled): boolean =>
  nameChoices(user).length > 1 || user.licenses.some(({ seat }) => !seat)

function Licenses({
  settled: { user, skuIds },
  onChange,
}: {
  settled: Settled
  onChange: (skuIds: readonly string[]) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  if (user.licenses.length === 0) return t('deletedUsers.restore.noLicenses')
  return (
    <div
      role="group"
      aria-label={t('deletedUsers.restore.licensesOf', { name: user.displayName })}
      className={styles.licenses}
    >
      {user.licenses.map(({ skuId, name, seat, subscribed }) => (
        <Checkbox
          key={skuId}
          label={licenseLabel(name, seat, subscribed)}
          checked={skuIds.includes(skuId)}
          disabled={!subscribed}
          onChange={(_, { checked }) =>
            onChange(checked === true ? [...skuIds, skuId] : skuIds.filter((other) => other !== skuId))
          }
        />
      ))}
    </div>
  )

  function licenseLabel(product: string, seat: boolean, subscribed: boolean): string {
    if (!subscribed) return t('deletedUsers.restore.notSubscribed', { product })
    return seat ? product : t('deletedUsers.restore.noSeat', { product })
  }
}
