import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Checkbox,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { ServicePlan } from '#shared/contract/catalogue.ts'
import type { ProductSeats } from '#shared/contract/subscriptions.ts'
import type { License } from '#shared/domain/user.ts'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  product: {
    ':not(:first-child)': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
  },
  free: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', marginLeft: 'auto' },
  short: { color: tokens.colorPaletteRedForeground1 },
  plans: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
    paddingLeft: tokens.spacingHorizontalXL,
    paddingBottom: tokens.spacingVerticalS,
  },
})

/**
 * Which products are given, with their free seats, and which of their service plans are left out. A product
 * without enough free seats can't be chosen, unless it is held already.
 */
export function LicensePicker({
  products,
  plans,
  value,
  held = [],
  users = 1,
  scarce = false,
  onChange,
}: {
  /** The products of the customer's subscriptions. */
  products: readonly ProductSeats[]
  /** Service plans by SKU, of the chosen products at least. */
  plans: ReadonlyMap<string, readonly ServicePlan[]>
  value: readonly License[]
  /** What the user holds now: keeping it takes no more seats. */
  held?: readonly License[]
  /** How many users get the licences. Where these are more than the seats, the line says how many are short. */
  users?: number
  /** A product without a free seat can be chosen too: what is missing is settled elsewhere. */
  scarce?: boolean
  onChange: (value: License[]) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()

  const toggle = (skuId: string, chosen: boolean) =>
    onChange(
      chosen
        ? [...value, held.find((license) => license.skuId === skuId) ?? { skuId, disabledPlans: [] }]
        : value.filter((license) => license.skuId !== skuId),
    )
  const replace = (license: License) =>
    onChange(value.map((other) => (other.skuId === license.skuId ? license : other)))

  return (
    <ul className={styles.list} aria-label={t('common.licenses')}>
      {products.map(({ skuId, name, free }) => {
        const license = value.find((candidate) => candidate.skuId === skuId)
        const isHeld = held.some((candidate) => candidate.skuId === skuId)
        const short = license && !isHeld ? Math.max(0, users - free) : 0
        return (
          <li key={skuId} className={styles.product}>
            <div className={styles.line}>
              <Checkbox
                label={name}
                checked={license !== undefined}
                disabled={license === undefined && !isHeld && free === 0 && !scarce}
                onChange={(_, data) => toggle(skuId, data.checked === true)}
              />
              <span className={mergeClasses(styles.free, short > 0 && styles.short)}>
                {short > 0
                  ? t('common.seatsShort', { count: short, free })
                  : t('common.seatsFree', { count: free })}
              </span>
            </div>
            {license && <PlanPicker license={license} plans={plans.get(skuId) ?? []} onChange={replace} />}
          </li>
        )
      })}
    </ul>
  )
}

/** The service plans of one chosen product; those unticked are left out. */
function PlanPicker({
  license,
  plans,
  onChange,
}: {
  license: License
  plans: readonly ServicePlan[]
  onChange: (license: License) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  if (plans.length < 2) return null
  const off = new Set(license.disabledPlans)
  const toggle = (planId: string, on: boolean) =>
    onChange({
      ...license,
      disabledPlans: on
        ? license.disabledPlans.filter((other) => other !== planId)
        : [...license.disabledPlans, planId],
    })
  return (
    <Accordion collapsible>
      <AccordionItem value="plans">
        <AccordionHeader size="small">
          {t('common.plansOn', { on: plans.length - off.size, number: plans.length })}
        </AccordionHeader>
        <AccordionPanel className={styles.plans}>
          {plans.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={!off.has(id)}
              // Without a single plan it would be no licence.
              disabled={!off.has(id) && off.size === plans.length - 1}
              onChange={(_, data) => toggle(id, data.checked === true)}
            />
          ))}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  )
}
